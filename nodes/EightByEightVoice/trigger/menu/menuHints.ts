import type { NodeHint } from 'n8n-workflow';

const MENUS = '($parameter["menus"].menu || [])';
const IS_MENU = '$parameter["event"] === "callAction" && $parameter["respondWith"] === "menu"';
const KEYS_OF = '((menu.keys || {}).key || [])';
const TARGETS = `${MENUS}.flatMap((menu) => ${KEYS_OF}).concat(${MENUS}.map((menu) => (menu.openingHours || {}).hours || {}), [($parameter["afterTries"] || {}).then || {}]).filter((action) => action.does === "menu").map((action) => String((action.menu || {}).value ?? action.menu ?? ""))`;

/** What n8n can show while the form is filled in: a text, when an expression over the form is true. */
function hintWhen(condition: string, message: string): NodeHint {
	return {
		message,
		type: 'warning',
		location: 'ndv',
		whenToDisplay: 'always',
		displayCondition: `={{ ${IS_MENU} && ${condition} }}`,
	};
}

/** The most frequent mistakes; the field Check lists all of them, and so does publishing. */
export const menuHints: NodeHint[] = [
	hintWhen(
		`${TARGETS}.some((name) => !${MENUS}.some((menu) => menu.name === name))`,
		'A key leads to a menu that does not exist. <b>Check</b> tells which.',
	),
	hintWhen(
		`${MENUS}.slice(1).some((menu) => !${TARGETS}.includes(menu.name))`,
		'Nothing leads to one of the menus. <b>Check</b> tells to which.',
	),
	hintWhen(
		`${MENUS}.some((menu) => new Set(${KEYS_OF}.map((entry) => entry.key)).size < ${KEYS_OF}.length)`,
		'The same key is there twice in a menu. <b>Check</b> tells in which.',
	),
	hintWhen(
		`${MENUS}.some((menu) => ${KEYS_OF}.length === 0)`,
		'A menu has no key, so that callers get no further. <b>Check</b> tells which.',
	),
];
