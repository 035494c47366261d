import { isOpenNow } from './anyMenus';
import type { FormAction, FormMenu } from './menuForm';

/** What a caller hears, and what the workflow is told. */
export interface Walk {
	heard: string[];
	choice?: string | undefined;
}

/** What the form says: written down once more, by hand, from what its fields mean. */
export function walk(menus: FormMenu[], pressed: string[]): Walk {
	const heard: string[] = [];
	const visited: FormMenu[] = [];
	let tries = 0;
	let presses = 0;

	const menuCalled = (name?: string) => menus.find((menu) => menu.name === name) as FormMenu;
	const speak = (...texts: Array<string | undefined>) => {
		heard.push(...texts.filter((text) => text !== undefined));
	};
	/** Gives what ends the call; undefined while it goes on. */
	const enter = (menu: FormMenu): Walk | undefined => {
		const before = visited.indexOf(menu);
		if (before >= 0) visited.length = before;
		visited.push(menu);
		tries = 0;
		if (isOpenNow(menu)) {
			speak(menu.prompt);
			return undefined;
		}
		return follow(menu.hours as FormAction, menu);
	};
	const follow = (action: FormAction, menu: FormMenu): Walk | undefined => {
		tries = 0;
		switch (action.does) {
			case 'menu':
				return enter(menuCalled(action.menu));
			case 'back':
				visited.pop();
				return enter(visited.at(-1) ?? menu);
			case 'connect':
				speak(action.text, action.destination);
				return { heard };
			case 'hangup':
				speak(action.text, 'END');
				return { heard };
			case 'workflow':
				speak(action.text, 'END');
				return { heard, choice: action.choice };
			default:
				speak(action.text ?? action.fileUrl, menu.prompt);
				return undefined;
		}
	};

	let end = enter(menus[0] as FormMenu);
	while (end === undefined) {
		const menu = visited.at(-1) as FormMenu;
		const digits = pressed[presses++] ?? '';
		const isEntered = digits.length === menu.entryDigits;
		const action = menu.keys.find(({ key }) => (key === 'entry' ? isEntered : key === digits));
		if (action !== undefined) end = follow(action, menu);
		else if (++tries < 2) speak('Wrong key', menu.prompt);
		else end = { heard: [...heard, 'Nobody chose', 'END'] };
	}
	return end;
}

/** For each key of each menu that can be got to, the keys that lead there; and a wrong key and silence in each menu. */
export function allPaths(menus: FormMenu[]): string[][] {
	const paths: string[][] = [];
	const known = new Set<string>();
	const explore = (menu: FormMenu, way: string[]) => {
		if (known.has(menu.name) || !isOpenNow(menu)) return;
		known.add(menu.name);
		const digits = '123456'.slice(0, menu.entryDigits ?? 0);
		for (const action of menu.keys) {
			const there = [...way, action.key === 'entry' ? digits : action.key];
			paths.push(there);
			const next = menus.find(({ name }) => action.does === 'menu' && name === action.menu);
			if (next) explore(next, there);
		}
		paths.push(way, [...way, '', '7']);
	};
	explore(menus[0] as FormMenu, []);
	return paths;
}
