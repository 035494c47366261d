export interface SvgElement {
	name: string;
	attributes: Record<string, string>;
	/** The text in it, without that of elements in it. */
	text: string;
	parent: SvgElement | undefined;
}

const ATTRIBUTE = '[a-z][\\w:-]*="(?:[^<>&"]|&(?:amp|lt|gt|quot);)*"';
const TOKEN = new RegExp(
	`<(?<opened>[a-z]+)(?<attributes>(?: ${ATTRIBUTE})*)(?<empty>/?)>|</(?<closed>[a-z]+)>|(?<text>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)`,
	'y',
);

/** The elements of a well-formed document, in their order; throws where it is none. */
export function readSvg(svg: string): SvgElement[] {
	if (/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(svg)) {
		throw new Error('A character is not allowed in XML.');
	}
	const elements: SvgElement[] = [];
	let open: SvgElement | undefined;
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < svg.length) {
		const at = TOKEN.lastIndex;
		const { opened, attributes = '', empty, closed, text = '' } = TOKEN.exec(svg)?.groups ?? {};
		if (opened !== undefined) {
			const element = {
				name: opened,
				attributes: readAttributes(attributes),
				text: '',
				parent: open,
			};
			elements.push(element);
			if (empty === '') open = element;
		} else if (closed !== undefined && closed === open?.name) open = open.parent;
		else if (text !== '' && open) open.text += unescaped(text);
		else throw new Error(`Not well-formed: ${svg.slice(at, at + 80)}`);
	}
	if (open) throw new Error(`The element ${open.name} is not closed.`);
	return elements;
}

function readAttributes(written: string): Record<string, string> {
	const pairs = written.match(new RegExp(ATTRIBUTE, 'g')) ?? [];
	return Object.fromEntries(
		pairs.map((pair) => {
			const [name = '', ...value] = pair.split('=');
			return [name, unescaped(value.join('=').slice(1, -1))];
		}),
	);
}

function unescaped(written: string): string {
	const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
	return written.replace(/&(amp|lt|gt|quot);/g, (_entity, name: string) => entities[name] ?? '');
}
