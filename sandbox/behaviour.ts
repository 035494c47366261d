import { defined } from './json';

/** What the platform follows where its OpenAPI document (the reference) and its guides differ. */
export const SOURCES = ['reference', 'guides'] as const;

export type Source = (typeof SOURCES)[number];

/** Where the digits of a capture are in a webhook; `spoken` is an answer that was recognised as speech. */
export const DIGITS_FORMS = ['object', 'text', 'payload', 'spoken'] as const;

/** What is there if nothing was pressed. */
export const NOTHING_PRESSED = ['null', 'blank'] as const;

export interface BehaviourSettings {
	follows: Source;
	digitsForm: (typeof DIGITS_FORMS)[number];
	nothingPressed: (typeof NOTHING_PRESSED)[number];
	/** Whether a session summary has clientRequestId and clientBatchId; older deployments drop them. */
	echoesClientIds: boolean;
}

export interface CaptureDefaults {
	maxDigits: number;
	/** Milliseconds. */
	overallTimeout: number;
	noOfTries: number;
}

/** What differs between the two, one line for each difference. */
export interface BehaviourRules {
	captureDefaults: CaptureDefaults;
	/** -1005 and -1006: digitTimeout needs a longer overallTimeout. */
	needsLongerOverallTimeout: boolean;
	/** A voice that is not listed is accepted if its locale is known. */
	acceptsUnlistedVoices: boolean;
	/** Every caller ID has to be registered, and not only for calls within its country. */
	asksForEveryCallerId: boolean;
	/** clientRequestId and clientBatchId have 50 characters at most, and both are echoed. */
	knowsClientIds: boolean;
	redelivers: boolean;
	/** A Call Action without a usable answer ends the session as ERROR. */
	failsWithCallAction: boolean;
	/** Of two legs, the second decides the status of the session. */
	lastLegDecides: boolean;
	/** GET /numbers/{number} has all fields of the number. */
	showsWholeNumber: boolean;
	/** Log exports are on every host, and not on the older one alone. */
	exportsOnEveryHost: boolean;
	/** Uses the statuses of the guides, and a placeholder as its startRecordingTime. */
	recordsAsInGuides: boolean;
	/**
	 * A session summary has callFlowRequestId and errorAction, and that of a voice message is written as in its guide's
	 * example: CallA, SourceRefId with the text null, and no version.
	 */
	summarisesAsInGuides: boolean;
	/** Writes NOT CREATED and NO ANSWER. */
	spacesStatuses: boolean;
}

const RULES: Record<Source, BehaviourRules> = {
	reference: {
		captureDefaults: { maxDigits: 1, overallTimeout: 5000, noOfTries: 1 },
		needsLongerOverallTimeout: true,
		acceptsUnlistedVoices: false,
		asksForEveryCallerId: true,
		knowsClientIds: false,
		redelivers: true,
		failsWithCallAction: false,
		lastLegDecides: false,
		showsWholeNumber: true,
		exportsOnEveryHost: true,
		recordsAsInGuides: false,
		summarisesAsInGuides: false,
		spacesStatuses: false,
	},
	guides: {
		captureDefaults: { maxDigits: 25, overallTimeout: 30_000, noOfTries: 3 },
		needsLongerOverallTimeout: false,
		acceptsUnlistedVoices: true,
		asksForEveryCallerId: false,
		knowsClientIds: true,
		redelivers: false,
		failsWithCallAction: true,
		lastLegDecides: true,
		showsWholeNumber: false,
		exportsOnEveryHost: false,
		recordsAsInGuides: true,
		summarisesAsInGuides: true,
		spacesStatuses: true,
	},
};

const DEFAULTS: Record<Source, BehaviourSettings> = {
	reference: {
		follows: 'reference',
		digitsForm: 'object',
		nothingPressed: 'null',
		echoesClientIds: true,
	},
	guides: {
		follows: 'guides',
		digitsForm: 'text',
		nothingPressed: 'blank',
		echoesClientIds: true,
	},
};

/** What is not given has its default in what the platform follows. */
export type InitialBehaviour = Partial<BehaviourSettings> & Pick<BehaviourSettings, 'follows'>;

/** How the platform behaves at the moment. */
export class Behaviour {
	private current: BehaviourSettings;

	constructor(
		{ follows, digitsForm, nothingPressed, echoesClientIds }: InitialBehaviour,
		private readonly changed: () => void,
	) {
		this.current = {
			...DEFAULTS[follows],
			...defined({ digitsForm, nothingPressed, echoesClientIds }),
		};
	}

	get settings(): BehaviourSettings {
		return this.current;
	}

	get rules(): BehaviourRules {
		return RULES[this.current.follows];
	}

	/** With `follows`, whatever else is not given gets its default there. */
	change(changes: Partial<BehaviourSettings>): void {
		const { follows } = changes;
		this.current = { ...(follows ? DEFAULTS[follows] : this.current), ...changes };
		this.changed();
	}
}
