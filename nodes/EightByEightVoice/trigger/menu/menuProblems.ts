import type { INodeProperties } from 'n8n-workflow';

import { checkMenu } from '../../../../core/menu/checkMenu';
import type { MenuIssue } from '../../../../core/menu/menuIssue';
import type { Fields } from '../../form/fields';
import { menuFields, menus } from './menuFields';
import { readMenuForm } from './readMenuForm';

/** All that is wrong with the phone menu of a form, each with the fields as the person sees them, the rule and the remedy. */
export function findMenuProblems(fields: Fields): string[] {
	const phone = readMenuForm(fields);
	if (phone === undefined) {
		return [
			`'${menus.displayName}' has something in it that does what no key can do. Choose from the list.`,
		];
	}
	return checkMenu(phone).map(describeIssue);
}

function describeIssue({ place, field, message }: MenuIssue): string {
	const label = field === undefined ? [] : [labelOf(field, place.length > 0)];
	return `'${[...place, ...label].join(' → ')}' ${message}`;
}

/** The same name can stand for a field of the whole menu, and for one inside of it. */
function labelOf(name: string, isInside: boolean): string {
	const inner = menuFields.flatMap(fieldsInside);
	const found = (isInside ? inner : menuFields).find((field) => field.name === name);
	return found?.displayName ?? name;
}

function fieldsInside({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((option) =>
		'values' in option ? option.values.flatMap((field) => [field, ...fieldsInside(field)]) : [],
	);
}
