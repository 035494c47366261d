import type { Page, Part } from './markdown';

const SHELLS = new Set([null, undefined, '', 'sh', 'bash', 'shell']);
const INLINE = /^(?:[A-Z][A-Z0-9_]*=\S+ )*(?:npm|npx|node|curl|docker|apt-get) \S/;

/** Every command that a page shows, in a block or in a sentence, without the comment behind it. */
export function commandsOf({ parts }: Page): string[] {
	return [...new Set(parts.flatMap(commandsIn))];
}

function commandsIn({ type, lang, value = '' }: Part): string[] {
	if (type === 'inlineCode') return INLINE.test(value) ? value.split(' && ') : [];
	return type === 'code' && SHELLS.has(lang) ? splitScript(value) : [];
}

// What stands behind a # is not read, also where it has an apostrophe; a # between quotes is no comment.
const COMMENT = /^((?:[^'#]|'[^']*')*?)\s*(?:(?<=^|\s)#.*)$/;

/** A command ends with its line, unless a backslash or an open quote says that it goes on. */
function splitScript(script: string): string[] {
	const commands: string[] = [];
	let begun = '';
	for (const line of script.split('\n')) {
		begun = begun === '' ? line.replace(COMMENT, '$1') : `${begun}\n${line}`;
		const isOpen = begun.endsWith('\\') || (begun.match(/'/g) ?? []).length % 2 === 1;
		if (isOpen) continue;
		if (begun.trim() !== '') commands.push(...begun.trim().split(' && '));
		begun = '';
	}
	return begun === '' ? commands : [...commands, begun];
}
