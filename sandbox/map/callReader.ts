import type { Action } from '../callflow/callflowRequest';
import type { CaptureDefaults } from '../behaviour';
import type { Fact } from '../events/fact';
import { completeCapture } from '../session/captureDigits';
import type { Heard, Question } from './menuMap';

/** What a caller meets from one key to the next. */
export interface Step {
	heard: Heard[];
	/** How long the workflow took to answer; real milliseconds. */
	answerMs: number;
	/** Absent where the call is over. */
	question?: Question;
	/** Why the platform has nothing to play. */
	problem?: string;
}

/** Reads the facts of one call, in their order, as the steps of a caller. */
export class CallReader {
	readonly steps: Step[] = [{ heard: [], answerMs: 0 }];

	private askedAt = 0;

	private voiceProfile = '';

	constructor(private readonly captureDefaults: CaptureDefaults) {}

	read(fact: Fact): void {
		switch (fact.kind) {
			case 'action':
				return this.readAction(fact.action);
			case 'sound': {
				// What a capture says once its digits are there; all other sounds are known by their actions.
				const { sound } = fact;
				if (!('role' in sound) || (sound.role !== 'success' && sound.role !== 'failure')) return;
				this.hears({ text: sound.text, voiceProfile: this.voiceProfile });
				return;
			}
			case 'asked':
				this.askedAt = performance.now();
				return;
			case 'told':
				this.step.answerMs = Math.round(performance.now() - this.askedAt);
				if (fact.problem !== undefined) this.step.problem = fact.problem;
				return;
			default:
		}
	}

	private get step(): Step {
		return this.steps.at(-1) as Step;
	}

	private hears(heard: Heard): void {
		this.step.heard.push(heard);
	}

	private readAction(entry: Action): void {
		switch (entry.action) {
			case 'say': {
				const { text, voiceProfile } = entry.params;
				return this.hears({ text, voiceProfile });
			}
			case 'playFile':
				return this.hears({ fileUrl: entry.params.fileUrl });
			case 'makeCall':
				return this.hears({ connectsTo: entry.params.destination });
			case 'sayAndCapture': {
				const { promptMessage, voiceProfile, minDigits, maxDigits } = completeCapture(
					entry.params,
					this.captureDefaults,
				);
				this.voiceProfile = voiceProfile;
				this.step.question = { text: promptMessage, voiceProfile, minDigits, maxDigits };
				this.steps.push({ heard: [], answerMs: 0 });
				return;
			}
			case 'hangup':
		}
	}
}
