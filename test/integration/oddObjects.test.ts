import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { LoadedNodeTypes } from './engine/instance';
import { fieldsOf, fillIn, operationsOf } from './engine/operations';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

/** An object for which String() throws. */
const ODD = { toString: 1 };
const ODD_VALUE = '={{ $json.odd }}';

/** The parameters with which one field after the other has the odd value; the path names it. */
function oddAt(fields: INodeProperties[]): Array<[path: string, parameters: IDataObject]> {
	return fields.flatMap((field): Array<[string, IDataObject]> => {
		const { name, type, options = [], modes } = field;
		const inside = options.flatMap((option) => {
			if ('values' in option) {
				const isList = field.typeOptions?.multipleValues === true;
				return oddAt(option.values).map(([path, odd]): [string, IDataObject] => {
					const values = { ...filledIn(option.values, path), ...odd };
					return [
						`${name}.${option.name}.${path}`,
						{ [name]: { [option.name]: isList ? [values] : values } },
					];
				});
			}
			return 'type' in option
				? oddAt([option]).map(([path, values]): [string, IDataObject] => [
						`${name}.${path}`,
						{ [name]: values },
					])
				: [];
		});
		const value =
			type === 'resourceLocator'
				? { __rl: true, mode: modes?.at(-1)?.name, value: ODD_VALUE }
				: ODD_VALUE;
		return [...inside, [name, { [name]: value }]];
	});
}

/** The entry of a list in which this field is shown, filled in as far as it must be. */
function filledIn(fields: INodeProperties[], path: string): IDataObject {
	const { show = {} } = fields.find(({ name }) => name === path)?.displayOptions ?? {};
	const selected = Object.fromEntries(
		Object.entries(show).map(([selector, values]) => [selector, String(values?.[0])]),
	);
	const needed = fields.filter(({ required }) => required === true);
	return { ...Object.fromEntries(needed.map(({ name }) => [name, 'x'])), ...selected };
}

const { properties } = new LoadedNodeTypes().getByNameAndVersion('eightByEightVoice').description;

/** What JavaScript says when nobody thought of such a value. */
const NOT_OUR_WORDS = /convert object|is not a function|cannot read/i;

test.each(operationsOf(properties))(
	'$resource → $operation: no field answers an object without words with an error of JavaScript',
	async (name) => {
		const filled = fillIn(properties, name);
		const cases = oddAt(fieldsOf(properties, name)).filter(
			([path]) => !['resource', 'operation'].includes(path),
		);
		expect(cases.length).toBeGreaterThan(0);

		const found: unknown[] = [];
		for (const [path, odd] of cases) {
			const { error } = await runVoiceNode({
				credential: platform.credential,
				parameters: { ...filled, ...odd },
				items: [{ odd: ODD }],
			});
			if (NOT_OUR_WORDS.test(String(error?.message))) found.push([path, error?.message]);
		}
		expect(found).toEqual([]);
	},
);
