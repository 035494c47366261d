import { checkCallflow } from '../callflow/checkCallflow';
import { compileCallflow, type ActionEntry } from '../callflow/compile';
import { listActions } from './menuActions';
import { askFor, say } from './menuCallflow';
import { placeOfMenu, type MenuIssue } from './menuIssue';
import type { Menu, MenuAction, PhoneMenu } from './phoneMenu';

/** In place of what is known only during a call. */
const ANY_NUMBER = '1';
const ANY_VOICE = 'any';

/** The fields of the form whose name differs from that of the parameter they become. */
const FIELD_NAMES: Record<string, string> = { promptMessage: 'prompt' };

/** Whether 8x8 would play all that is spoken and done, judged like every callflow that is sent. */
export function checkMenuTexts(given: PhoneMenu): MenuIssue[] {
	const isVoiceMissing =
		given.voiceProfile === '' && given.menus.some(({ voiceProfile }) => voiceProfile === '');
	const phone = { ...given, voiceProfile: given.voiceProfile || ANY_VOICE };
	return [
		...(isVoiceMissing
			? [{ place: [], field: 'menuVoiceProfile', message: 'is missing. Choose a voice.' }]
			: []),
		...phone.menus.flatMap((menu, index) =>
			findIssues([askFor(phone, menu)], [placeOfMenu(menu, index)]),
		),
		...listActions(phone).flatMap(({ action, menu, place }) =>
			findIssues(playedBy(phone, menu, action), place),
		),
		...findIssues(say(phone, undefined, phone.wrongKeyText), []).map((issue) => ({
			...issue,
			field: 'wrongKeyText',
		})),
		...checkLastWords(phone),
	];
}

function playedBy(phone: PhoneMenu, menu: Menu | undefined, action: MenuAction): ActionEntry[] {
	const voiceProfile = menu?.voiceProfile || phone.voiceProfile;
	switch (action.does) {
		case 'say':
			return [{ action: 'say', text: action.text, voiceProfile }];
		case 'playFile':
			return [{ action: 'playFile', fileUrl: action.fileUrl }];
		case 'connect': {
			const { callRecording, destination, source, text } = action;
			const makeCall = { source: source || ANY_NUMBER, destination, callRecording };
			return [...say(phone, menu, text), { action: 'makeCall', ...makeCall }];
		}
		case 'hangup':
		case 'workflow':
			return say(phone, menu, action.text);
		default:
			return [];
	}
}

/** Whoever has pressed no key hears a word at the end. */
function checkLastWords(phone: PhoneMenu): MenuIssue[] {
	const { lastWords } = phone;
	if (lastWords.trim() === '') {
		const message =
			'is missing: a call in which no key is pressed would end without a word. Write it.';
		return [{ place: [], field: 'lastWords', message }];
	}
	return findIssues(say(phone, undefined, lastWords), []).map((issue) => ({
		...issue,
		field: 'lastWords',
	}));
}

function findIssues(entries: ActionEntry[], place: string[]): MenuIssue[] {
	const callflow = compileCallflow(entries);
	if (callflow.length === 0) return [];
	const check = checkCallflow({ callflow }, { now: new Date(), isAnswer: true });
	if (check.ok) return [];
	return check.issues.map(({ path, message }) => {
		const param = String(path.at(-1));
		return { place, field: FIELD_NAMES[param] ?? param, message };
	});
}
