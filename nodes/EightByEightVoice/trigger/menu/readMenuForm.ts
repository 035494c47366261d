import type { INodeProperties } from 'n8n-workflow';

import { readPhoneMenu, type PhoneMenu } from '../../../../core/menu/phoneMenu';
import { isRecord } from '../../../../core/json';
import { readActionField } from '../../form/actionList';
import type { Fields } from '../../form/fields';
import {
	afterTries,
	lastWords,
	maxTries,
	menus,
	menuVoiceProfile,
	wrongKeyText,
} from './menuFields';
import { keys, openingHours } from './oneMenuFields';

/** The menu as the form has it; undefined when something in it is of a kind that no form gives. */
export function readMenuForm(fields: Fields): PhoneMenu | undefined {
	const { then } = asRecord(fields.value(afterTries));
	return readPhoneMenu({
		menus: asList(asRecord(fields.value(menus)).menu).map((menu) => readMenu(menu, fields)),
		voiceProfile: fields.chosen(menuVoiceProfile),
		wrongKeyText: fields.value(wrongKeyText),
		maxTries: fields.value(maxTries),
		lastWords: fields.value(lastWords),
		...(isRecord(then) ? { afterTries: readEntry({ ...defaultsOf(afterTries), ...then }) } : {}),
	});
}

function readMenu(menu: Record<string, unknown>, { timeZone }: Fields) {
	const { hours } = asRecord(menu.openingHours);
	const filled = { ...defaultsOf(openingHours), ...asRecord(hours) };
	const zone = String(filled.timeZone ?? '').trim() || timeZone;
	return {
		...defaultsOf(menus),
		...readEntry(menu),
		keys: asList(asRecord(menu.keys).key).map((key) => readEntry({ ...defaultsOf(keys), ...key })),
		...(isRecord(hours)
			? { closed: { hours: { ...filled, timeZone: zone }, action: readEntry(filled) } }
			: {}),
	};
}

function readEntry(entry: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(entry).map(([name, value]) => [name, readActionField(name, value)]),
	);
}

/** While a form is being filled in, n8n leaves out what is as it was at first. */
function defaultsOf({ options: [entry] = [] }: INodeProperties): Record<string, unknown> {
	const fields = entry !== undefined && 'values' in entry ? entry.values : [];
	return Object.fromEntries(
		fields.map((field) => [field.name, readActionField(field.name, field.default)]),
	);
}

function asRecord(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

function asList(value: unknown): Array<Record<string, unknown>> {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
