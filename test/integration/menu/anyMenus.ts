import fc from 'fast-check';

import type { FormAction, FormKey, FormMenu } from './menuForm';

const KEYS = [...'1234567*'];
/** Those that lead to the next menus, and out of the call. */
const [FIRST_CHILD, SECOND_CHILD, EXIT] = ['8', '9', '0'];

const ALL_DAY = { start: '00:00', end: '24:00', timeZone: 'UTC' };
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAYS_UNTIL_OPEN = 3;

function nameOf(index: number): string {
	return `Menu ${index}`;
}

function ends(place: string) {
	return fc.constantFrom<FormAction>(
		{ does: 'hangup', text: `Goodbye from ${place}` },
		{ does: 'connect', text: `One moment in ${place}`, destination: '+6591230001' },
		{ does: 'workflow', choice: place, callerHears: 'text', text: `Chosen in ${place}` },
	);
}

/** What a key can do that stands in one of so many menus. */
function anyAction(index: number, count: number): fc.Arbitrary<FormAction> {
	const place = nameOf(index);
	return fc.oneof(
		fc.nat(count - 1).map((to): FormAction => ({ does: 'menu', menu: nameOf(to) })),
		fc.constantFrom<FormAction>(
			{ does: index === 0 ? 'repeat' : 'back' },
			{ does: 'repeat' },
			{ does: 'say', text: `Told in ${place}` },
			{ does: 'playFile', fileUrl: `https://example.com/${index}.mp3` },
		),
		ends(place),
	);
}

/** Menus that hang together like a tree, with keys across it, and a key out of each. */
function menuAt(index: number, count: number): fc.Arbitrary<FormMenu> {
	const name = nameOf(index);
	const children = [FIRST_CHILD, SECOND_CHILD].flatMap((key, child): FormKey[] => {
		const to = 2 * index + 1 + child;
		return to < count && key !== undefined ? [{ key, does: 'menu', menu: nameOf(to) }] : [];
	});
	const keys = fc
		.array(anyAction(index, count), { maxLength: 4 })
		.map((actions) => [
			...actions.map((action, at): FormKey => ({ key: KEYS[at] ?? '', ...action })),
			...children,
		]);
	const menu = fc.tuple(keys, ends(name)).map(
		([list, end]): FormMenu => ({
			name,
			prompt: `This is ${name}`,
			keys: [...list, { key: EXIT ?? '', ...end }],
		}),
	);
	const entry = fc.tuple(fc.integer({ min: 1, max: 6 }), ends(name)).map(
		([entryDigits, end]): FormMenu => ({
			name,
			prompt: `This is ${name}`,
			entryDigits,
			keys: [{ key: 'entry', ...end }],
		}),
	);
	const hours = fc.tuple(ends(name), fc.boolean()).map(([end, isOpen]) => ({
		...ALL_DAY,
		...end,
		days: isOpen ? DAYS : [DAYS[(new Date().getUTCDay() + DAYS_UNTIL_OPEN) % DAYS.length] ?? ''],
	}));
	const isLeaf = children.length === 0 && index > 0;
	return fc
		.tuple(isLeaf ? fc.oneof(menu, entry) : menu, fc.option(hours, { nil: undefined, freq: 4 }))
		.map(([given, opening]) => ({ ...given, ...(opening && index > 0 ? { hours: opening } : {}) }));
}

/** The menus of a form that the check accepts. */
export const anyMenus: fc.Arbitrary<FormMenu[]> = fc
	.integer({ min: 1, max: 6 })
	.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => menuAt(index, count))));

/** Whether callers get to a menu now. */
export function isOpenNow({ hours }: FormMenu): boolean {
	return hours === undefined || hours.days.length === DAYS.length;
}
