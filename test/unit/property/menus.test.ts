import fc from 'fast-check';

import { checkMenu } from '../../../core/menu/checkMenu';
import type { Menu, PhoneMenu } from '../../../core/menu/phoneMenu';
import { readPlace, writePlace, type Place } from '../../../core/menu/place';
import { beginMenu, pressInMenu, type Turn } from '../../../core/menu/playMenu';
import { phoneMenu } from '../core/menu/phoneMenus';

const CALL = { now: new Date('2031-01-06T12:00:00Z'), ownNumber: '+12025550190' };
const FIRST_KEYS = '12345';
const ON_KEY = '9';

function nameOf(index: number): string {
	return `Menu ${index}`;
}

type FormAction = Record<string, string>;
const end = fc.constantFrom<FormAction>(
	{ does: 'hangup', text: 'Goodbye' },
	{ does: 'workflow', choice: 'order', text: 'Thank you' },
	{ does: 'connect', destination: '+6591230001' },
);
const stays = fc.constantFrom<FormAction>({ does: 'repeat' }, { does: 'say', text: 'Hello' });
const back = fc.constant<FormAction>({ does: 'back' });

/** What leads somewhere among so many menus. */
function toMenu(count: number): fc.Arbitrary<FormAction> {
	return fc.nat(count - 1).map((index) => ({ does: 'menu', menu: nameOf(index) }));
}

/** Mostly without an end of its own: whether there is a way out depends on the others. */
function anyMenu(index: number, count: number) {
	const action = fc.oneof(
		{ weight: 4, arbitrary: toMenu(count) },
		{ weight: index === 0 ? 0 : 3, arbitrary: back },
		{ weight: 2, arbitrary: stays },
		{ weight: 1, arbitrary: end },
	);
	const on = index + 1 < count ? [{ key: ON_KEY, does: 'menu', menu: nameOf(index + 1) }] : [];
	const keys = fc
		.array(action, { minLength: 1, maxLength: 3 })
		.map((actions) => [
			...actions.map((does, at) => ({ key: FIRST_KEYS.charAt(at), ...does })),
			...on,
		]);
	const closed = fc.oneof(toMenu(count), end).map((does) => ({
		hours: { start: '00:00', end: '24:00', days: ['tuesday'], timeZone: 'UTC' },
		action: does,
	}));
	return fc
		.tuple(keys, fc.nat(6), fc.option(closed, { nil: undefined, freq: 6 }))
		.map(([list, chance, isClosed]) => ({
			...{ name: nameOf(index), prompt: 'Prompt', closed: isClosed },
			...(chance === 0
				? { entryDigits: 4, keys: [{ ...list.at(-1), key: 'entry' }] }
				: { entryDigits: 0, keys: list }),
		}));
}

/** Menus that can all be got to; whether there is a way out of each is left to chance. */
const anyPhoneMenu = fc.integer({ min: 1, max: 5 }).chain((count) =>
	fc
		.record({
			menus: fc.tuple(...Array.from({ length: count }, (_, index) => anyMenu(index, count))),
			afterTries: fc.oneof(toMenu(count), end),
		})
		.map(({ menus, afterTries }) => phoneMenu(menus, { afterTries })),
);

const EVERYTHING = [...FIRST_KEYS, ON_KEY, '1234', null];

interface Explored {
	/** Whether one of its keys ends the call, connects it or starts the workflow. */
	ends: boolean;
	/** Where its keys lead. */
	next: string[];
}

/** Every place that a caller can get to, whatever is pressed. */
function explore(phone: PhoneMenu): Map<string, Explored> {
	const places = new Map<string, Explored>();
	const look = ({ place }: Turn): string | undefined => {
		const written = place && writePlace(place);
		if (place === undefined || written === undefined || places.has(written)) return written;
		const explored: Explored = { ends: false, next: [] };
		places.set(written, explored);
		for (const digits of EVERYTHING) {
			const travelled = readPlace(phone, written) as Place;
			const turn = pressInMenu(phone, travelled, { ...CALL, digits });
			const next = look(turn);
			if (!isKeyOf(phone, place, digits)) continue;
			if (next === undefined || turn.choice) explored.ends = true;
			else explored.next.push(next);
		}
		return written;
	};
	look(beginMenu(phone, CALL));
	return places;
}

/** What a wrong key or silence leads to, nobody would call a way out. */
function isKeyOf(phone: PhoneMenu, { menu }: Place, digits: string | null): boolean {
	const { entryDigits, keys } = phone.menus.find(({ name }) => name === menu) as Menu;
	return entryDigits === 0
		? keys.some(({ key }) => key === digits)
		: digits?.length === entryDigits;
}

function deadEnds(phone: PhoneMenu): string[] {
	const places = explore(phone);
	const ending = new Set([...places].filter(([, { ends }]) => ends).map(([place]) => place));
	for (let known = -1; known < ending.size; ) {
		known = ending.size;
		for (const [place, { next }] of places) {
			if (next.some((to) => ending.has(to))) ending.add(place);
		}
	}
	return [...places.keys()].filter((place) => !ending.has(place));
}

test('what the check accepts has no dead end, whatever is pressed', () => {
	const seen = { accepted: 0, refused: 0 };
	fc.assert(
		fc.property(anyPhoneMenu, (phone) => {
			const isAccepted = checkMenu(phone).length === 0;
			seen[isAccepted ? 'accepted' : 'refused'] += 1;
			if (isAccepted) expect(deadEnds(phone)).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
	expect(seen.accepted).toBeGreaterThan(100);
	expect(seen.refused).toBeGreaterThan(200);
});

test('whatever was filled in, everybody gets an answer, and nobody gets deeper and deeper', () => {
	fc.assert(
		fc.property(anyPhoneMenu, (phone) => {
			// Seven characters for each menu, and its key or number.
			for (const place of explore(phone).keys()) expect(place.length).toBeLessThan(70);
		}),
		{ numRuns: 200 },
	);
});
