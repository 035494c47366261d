import { goodbye, question, said } from '../../../sandbox/menuReceiver';
import { useSandbox } from '../useSandbox';
import { mapOf, OURS, waysOf } from './mapClient';
import { useMenu } from './useMenu';

const client = useSandbox();
const receiver = useMenu(client);
beforeEach(() => {
	// Every key leads a level deeper.
	receiver.answerWith(({ place }) => question(`${place}Press any key. `));
});

const KEYS = [...'1234567890*#', ''];

async function refusal(options: object) {
	const { status, body } = await client.control('POST', 'map', { to: OURS, ...options });
	return [status, (body as { error: string }).error];
}

test('no prompt is followed deeper than the depth', async () => {
	const { prompts, outline } = await mapOf(client, { depth: 2 });
	expect(prompts.map(({ path, notPressed }) => [path, notPressed])).toEqual([
		[[], []],
		[['1'], []],
		[['1', '1'], KEYS],
	]);
	expect(outline).toContain('Not followed: 2 keys deep');
});

test('no more calls are made than the limit, and the keys that are left are told', async () => {
	const { prompts, calls, outline, svg } = await mapOf(client, { calls: 10 });
	expect(calls).toBe(10);
	expect(prompts.map(({ notPressed }) => notPressed.join(''))).toEqual(['0*#', KEYS.join('')]);
	expect(outline).toContain('Not pressed, as the map had reached its limit: 0, *, #, silence');
	expect(svg).toContain('the menu goes on beyond this map');
});

test('no call is begun after the time', async () => {
	expect(await mapOf(client, { seconds: 0.000_001 })).toMatchObject({ calls: 1, prompts: [{}] });
});

test('a reset of the sandbox ends the map', async () => {
	let asked = 0;
	receiver.answerWith(async ({ place }) => {
		asked += 1;
		if (asked === 5) await client.reset();
		return question(`${place}Press any key. `);
	});
	const { calls } = await mapOf(client);
	expect(calls).toBeLessThan(5);
	expect(asked).toBe(5);
});

test('a prompt that does not come again is told as not steady', async () => {
	let calls = 0;
	receiver.answerWith(({ isStart, place }) => {
		if (!isStart)
			return place === 'Is it urgent?' ? goodbye('Thank you.') : question('Is it urgent?');
		calls += 1;
		return calls < 4 ? question('Good morning.') : goodbye('You have called before.');
	});
	const { prompts, findings } = await mapOf(client);
	expect(prompts.map(waysOf)).toEqual([
		['12: next 2', '34567890*#: unsteady'],
		['1234567890*#: unsteady'],
	]);
	expect(findings[0]).toBe(
		'Prompt 1, 0, 3–9, *, #, silence: Not steady: a later call did not come to this prompt again.',
	);
});

test('calls of a map are in no list, and of the webhooks only Call Actions are sent', async () => {
	for (const type of ['VSS', 'VCS']) await client.register(type, receiver.url);
	receiver.answerWith(({ isStart }) => (isStart ? question('Press 1.') : goodbye('Goodbye.')));
	await mapOf(client);
	const lists = ['sessions', 'deliveries', 'calls', 'phones'];
	const bodies = await Promise.all(lists.map(async (list) => await client.control('GET', list)));
	expect(bodies.map(({ body }) => body)).toEqual([[], [], {}, { everyPhone: false, phones: [] }]);
	expect(new Set(receiver.asked.map(({ eventType }) => eventType))).toEqual(
		new Set(['CALL_ACTION']),
	);
});

test('the caller can be chosen', async () => {
	receiver.answerWith(() => goodbye('Goodbye.'));
	await mapOf(client, { from: '6588000999' });
	expect(receiver.asked.map(({ from }) => from)).toEqual(['+6588000999']);
});

test('a call that ends at once is a map without a prompt', async () => {
	receiver.answerWith(() => ({ callflow: [said('We are closed.')] }));
	const { prompts, start, outline, findings } = await mapOf(client);
	expect([prompts, findings]).toEqual([[], []]);
	expect(start).toMatchObject({ heard: [{ text: 'We are closed.' }], outcome: { kind: 'end' } });
	expect(outline).toBe('+12025550190 is called\n    We are closed.\n    The call ends.');
});

test('a number that nobody answers is refused in words', async () => {
	expect(await refusal({ to: '+12125550100' })).toEqual([
		400,
		'The field "to" is not right: +12125550100 is a number of no sub-account.',
	]);
	await client.control('PUT', 'products', {
		subAccountId: 'sandbox_main',
		product: 'voiceMessaging',
	});
	expect(await refusal({})).toEqual([409, 'The product of "sandbox_main" sends no Call Actions.']);
	await client.reset();
	expect(await refusal({})).toEqual([
		409,
		'Nothing answers calls to +12025550190: publish a workflow whose 8x8 Voice Trigger receives Call Actions for "sandbox_main".',
	]);
});

test('limits that are none are refused with the name of the field', async () => {
	expect(await refusal({ depth: 0 })).toEqual([
		400,
		'The field "depth" is not right: Number must be greater than or equal to 1.',
	]);
});
