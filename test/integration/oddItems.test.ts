import type { IDataObject } from 'n8n-workflow';

import { textMessage } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

/** An HTTP Request whose answer is ["", 0] gives out items of that. */
const ITEMS = [{ id: 'a' }, 0, false, '', 'text', []] as never as IDataObject[];

/** What the items say of themselves; it is an expression, so that the options are read for each item. */
const ID = '={{ $json.id }}';

/** Hours of a day that is neither today nor around midnight from today. */
function hoursOfAnotherDay() {
	const day = (new Date().getUTCDay() + 3) % 7 || 7;
	return { start: '11:00', end: '12:00', days: [day], timeZone: 'UTC' };
}

async function outputOf(options: object): Promise<IDataObject[]> {
	const { outputs } = await runVoiceNode({
		credential: platform.credential,
		parameters: textMessage({
			destination: '+6591230001',
			options: { clientBatchId: ID, ...options },
		}),
		items: ITEMS,
	});
	return (outputs[0] ?? []).map(({ json }) => json);
}

describe('items that are no objects turn off nothing that keeps people from being called', () => {
	test('Dry Run calls nobody', async () => {
		const output = await outputOf({ dryRun: true });
		expect(output).toEqual(ITEMS.map(() => expect.objectContaining({ sessionStatus: 'DRY_RUN' })));
		expect(await platform.calls()).toEqual({});
	});

	test('Calling Hours of another day call nobody', async () => {
		const output = await outputOf({ callingHours: { hours: hoursOfAnotherDay() } });
		expect(output).toEqual(ITEMS.map(() => expect.objectContaining({ sessionStatus: 'SKIPPED' })));
		expect(await platform.calls()).toEqual({});
	});

	test('a Duplicate Key is called once', async () => {
		await outputOf({ duplicateKey: '={{ "one" }}' });
		expect(await platform.calls()).toEqual({ '+6591230001': 1 });
	});
});

test('of an item that is no object, Keep Input Fields keeps nothing', async () => {
	const output = await outputOf({ dryRun: true, keepInput: true });
	expect(output.map((fields) => [fields.id, fields[0]])).toEqual([
		['a', undefined],
		...ITEMS.slice(1).map(() => [undefined, undefined]),
	]);
});
