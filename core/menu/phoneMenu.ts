import { z } from 'zod';

import { inWords } from '../json';
import { isTimeZone } from '../time/zonedTime';
import { readTimeOfDay, readWeekdays, type CallingHours } from '../time/callingHours';

/** The key of an entry: what happens once all of its digits are there. */
export const ENTRY = 'entry';
/** What can be pressed in a menu. The hash key ends an answer, so it is none of them. */
export const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', ENTRY];

export const MOST_TRIES = 10;
/** The most digits that 8x8 waits for. */
export const MOST_DIGITS = 25;

/** Whatever a field gives, as text; nothing is ''. */
const words = z
	.unknown()
	.transform((value) => (value === undefined || value === null ? '' : inWords(value)));
const name = words.transform((text) => text.trim());
const count = z.unknown().transform(Number);

/** What the workflow answers the caller with: nothing but the text, or what its operation Respond says. */
const callerHears = z
	.unknown()
	.transform((value) => (value === 'respondOperation' ? value : 'text'));

const goToMenu = z.object({ does: z.literal('menu'), menu: name });
const connect = z.object({
	does: z.literal('connect'),
	text: words,
	source: words,
	destination: words,
	callRecording: z.unknown(),
});
const startWorkflow = z.object({
	does: z.literal('workflow'),
	choice: name,
	callerHears,
	text: words,
});
const endCall = z.object({ does: z.literal('hangup'), text: words });

const actionSchema = z.discriminatedUnion('does', [
	goToMenu,
	z.object({ does: z.literal('back') }),
	z.object({ does: z.literal('repeat') }),
	z.object({ does: z.literal('say'), text: words }),
	z.object({ does: z.literal('playFile'), fileUrl: words }),
	connect,
	startWorkflow,
	endCall,
]);

/** What happens where no key was pressed: it leads away from the menu. */
const wayOnSchema = z.discriminatedUnion('does', [endCall, goToMenu, connect, startWorkflow]);

/** What a key leads to, or what happens without one. */
export type MenuAction = z.infer<typeof actionSchema>;

/** What can happen, in the order in which a form offers it. */
export const WHAT_KEYS_DO = namesOf(actionSchema);
export const WHAT_LEADS_ON = namesOf(wayOnSchema);

function namesOf<Name extends MenuAction['does']>({
	options,
}: {
	options: Array<{ shape: { does: { value: Name } } }>;
}): Name[] {
	return options.map(({ shape }) => shape.does.value);
}

const openingHoursSchema = z
	.object({ start: words, end: words, days: z.unknown(), timeZone: name })
	.transform(readHours);

/** The hours, or the field that is wrong in them. */
export type OpeningHours = CallingHours | { wrong: 'start' | 'end' | 'days' | 'timeZone' };

const menuSchema = z.object({
	name,
	prompt: words,
	/** Of somebody else than who speaks everywhere; '' for the same voice. */
	voiceProfile: name,
	/** How many digits are asked for at once; 0 for a menu of keys. */
	entryDigits: count,
	keys: z.array(z.intersection(z.object({ key: name }), actionSchema)),
	/** Where callers are led outside of the hours, in place of this menu. */
	closed: z.object({ hours: openingHoursSchema, action: wayOnSchema }).optional(),
});

export type Menu = z.infer<typeof menuSchema>;

const phoneMenuSchema = z.object({
	/** The first is where a call begins. */
	menus: z.array(menuSchema),
	voiceProfile: name,
	/** What is said before the prompt is spoken again, because a wrong key or none was pressed. */
	wrongKeyText: words,
	/** How often the prompt of a menu is spoken until a key of it is pressed. */
	maxTries: count,
	/** Where a caller is led then, in place of the end of the call. */
	afterTries: wayOnSchema.optional(),
	/** What a caller hears at the end who has pressed no key there, either. */
	lastWords: words,
});

/** A phone menu as it was filled in. Whether it makes sense, the check tells. */
export type PhoneMenu = z.infer<typeof phoneMenuSchema>;

/** Undefined where a key does what no key can do, as only an expression or a program can write it. */
export function readPhoneMenu(form: object): PhoneMenu | undefined {
	const read = phoneMenuSchema.safeParse(form);
	return read.success ? read.data : undefined;
}

export function findMenu({ menus }: PhoneMenu, called: string): Menu | undefined {
	return menus.find((menu) => menu.name === called);
}

/** Whether a menu asks for digits and not for a key. */
export function isEntry({ entryDigits }: Menu): boolean {
	return entryDigits !== 0;
}

interface WrittenHours {
	start: string;
	end: string;
	days?: unknown;
	timeZone: string;
}

function readHours(written: WrittenHours): OpeningHours {
	const start = readTimeOfDay(written.start);
	const end = readTimeOfDay(written.end);
	const given: unknown[] = Array.isArray(written.days)
		? written.days
		: String(written.days).split(',');
	const days = readWeekdays(given);
	if (start === undefined || start === 24 * 60) return { wrong: 'start' };
	if (end === undefined || end === start) return { wrong: 'end' };
	if (days === undefined || days.length === 0) return { wrong: 'days' };
	if (!isTimeZone(written.timeZone)) return { wrong: 'timeZone' };
	return { start, end, days, timeZone: written.timeZone };
}
