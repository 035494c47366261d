import { checkMenu } from '../../../../core/menu/checkMenu';
import { phoneMenu } from './phoneMenus';

/** Where something is wrong and what, without the remedies. */
export function problems(menus: object[], changes: object = {}): string[] {
	return checkMenu(phoneMenu(menus, changes)).map(({ place, field, message }) => {
		const where = [...place, ...(field === undefined ? [] : [field])].join(' → ');
		return `${where} ${message.split(/[.:,] /)[0]}`;
	});
}
