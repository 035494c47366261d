export type Attributes = Record<string, string | number | boolean>;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** Everything but what XML 1.0 allows; half of a pair is no character either. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function text(content: string): string {
	return content
		.replace(NO_XML, '\uFFFD')
		.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes).map(
		([key, value]) => ` ${key}="${text(String(value))}"`,
	);
	const opening = `<${name}${written.join('')}`;
	return content.length === 0 ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`;
}
