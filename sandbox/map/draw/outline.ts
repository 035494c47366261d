import type { MenuMap } from '../menuMap';
import { boxesOf, type Box } from './box';

/** A map as text: what a key leads to stands below it, further in. */
export function outlineOf(map: MenuMap): string {
	return linesOf(boxesOf(map), '').join('\n');
}

function linesOf({ rows, children }: Box, indent: string): string[] {
	const further = `${indent}    `;
	const [keys, ...more] = rows;
	const aside = keys?.aside === undefined ? '' : ` (${keys.aside})`;
	return [
		`${indent}${keys?.text ?? ''}${aside}`,
		...more.map(({ text }) => further + text.replace(/\s+/g, ' ')),
		...children.flatMap((child) => linesOf(child, further)),
	];
}
