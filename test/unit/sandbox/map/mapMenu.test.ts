/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a test runs on a developer's machine, never inside n8n */
import { asks, goodbye, question, said, type Asked } from '../../../sandbox/menuReceiver';
import { useSandbox } from '../useSandbox';
import { mapOf, waysOf } from './mapClient';
import { useMenu } from './useMenu';

const client = useSandbox();
const receiver = useMenu(client);

const MAIN = 'Press 1 for pizza, or 2 for the opening hours.';
const SIZE = 'Press 1 for a small one.';

function restaurant({ isStart, place, digits }: Asked) {
	if (isStart) return question(MAIN, said('Welcome.'));
	if (place === MAIN && digits === '1') return question(SIZE);
	if (place === MAIN && digits === '2') return goodbye('We open at noon.');
	if (place === SIZE && digits === '1') return goodbye('It is ready in ten minutes.');
	if (digits === '') return goodbye('We did not hear a choice.');
	return question(MAIN, said('That was not a choice.'));
}

test('a menu is found with its texts, keys and ends', async () => {
	const voiceProfile = 'en-GB-Emma';
	const digits = { minDigits: 1, maxDigits: 1 };
	receiver.answerWith(restaurant);
	const { prompts, start, to, from } = await mapOf(client);

	expect([to, from]).toEqual(['+12025550190', '+13125550100']);
	expect(start).toMatchObject({ keys: [], outcome: { kind: 'prompt', prompt: 1, way: 'next' } });
	expect(prompts).toMatchObject([
		{
			number: 1,
			path: [],
			leadIn: [{ text: 'Welcome.', voiceProfile }],
			question: { text: MAIN, voiceProfile, ...digits },
			notPressed: [],
		},
		{ number: 2, path: ['1'], leadIn: [], question: { text: SIZE, voiceProfile, ...digits } },
	]);
	expect(prompts[0]?.branches[1]).toMatchObject({
		keys: ['2'],
		heard: [{ text: 'We open at noon.', voiceProfile }],
		outcome: { kind: 'end' },
	});
});

test('each of the twelve keys and silence are tried at each prompt, and keys that do the same are one branch', async () => {
	const tried = [...'1234567890*#', ''];
	receiver.answerWith(restaurant);
	const { prompts } = await mapOf(client);

	expect(prompts.map(waysOf)).toEqual([
		['1: next 2', '2: end', '34567890*: again 1', '#: end'],
		['1: end', '234567890*: again 1', '#: end'],
	]);
	const pressedAtSize = receiver.asked.filter(({ place }) => place === SIZE);
	expect(new Set(pressedAtSize.map(({ digits }) => digits))).toEqual(
		// The hash alone ends an entry that has no digits.
		new Set(tried.filter((key) => key !== '#')),
	);
});

test('a prompt on the way is found again by its question, whatever is said before it', async () => {
	receiver.answerWith(restaurant);
	const { prompts } = await mapOf(client);
	expect(prompts).toHaveLength(2);
	expect(prompts[1]?.branches[1]).toMatchObject({
		heard: [{ text: 'That was not a choice.' }],
		outcome: { kind: 'prompt', prompt: 1, way: 'again' },
	});
});

test('on another way the same question is another prompt when something else was said before it', async () => {
	const confirm = (dish: string) => ({
		clientActionId: dish,
		callflow: [said(`You chose ${dish}.`), asks('Press 1 to order it.')],
	});
	receiver.answerWith(({ isStart, place, digits }) => {
		if (isStart) return question(MAIN);
		if (place !== MAIN) return goodbye(`Your ${place} is on its way.`);
		return digits === '1' ? confirm('pizza') : confirm('pasta');
	});
	const { prompts } = await mapOf(client);
	expect(prompts.map(({ leadIn }) => leadIn)).toMatchObject([
		[],
		[{ text: 'You chose pizza.' }],
		[{ text: 'You chose pasta.' }],
	]);
});

test('a prompt that is reached on a second way is drawn once', async () => {
	receiver.answerWith(({ isStart, place, digits }) => {
		if (isStart) return question(MAIN);
		if (place === MAIN && digits === '1') return question('Press 1 to talk to somebody.');
		if (digits === '1') return question(SIZE);
		return place === MAIN && digits === '2' ? question(SIZE) : goodbye('Goodbye.');
	});
	const { prompts } = await mapOf(client);
	expect(prompts.map(waysOf).map(([first, second]) => [first, second])).toEqual([
		['1: next 2', '2: next 3'],
		['1: elsewhere 3', '234567890*#: end'],
		['1: again 3', '234567890*#: end'],
	]);
});

test('a key that leads to the same prompt is pressed on, because a menu can give up after some tries', async () => {
	receiver.answerWith(({ isStart, place, digits }) => {
		const tries = isStart ? 0 : Number(place) + 1;
		if (digits === '1') return goodbye('Thank you for calling us.');
		if (tries === 3) return goodbye('Three tries are enough.');
		return { clientActionId: String(tries), callflow: [asks(MAIN)] };
	});
	const { prompts } = await mapOf(client);
	expect(prompts.map(waysOf)).toEqual([['1: end', '234567890*#: again 1', '234567890*# (3): end']]);
	expect(prompts[0]?.branches.map(({ keys }) => keys.includes(''))).toEqual([false, true, true]);
});

test('silence stands apart from the keys that do the same at first, and something else in the end', async () => {
	receiver.answerWith(({ isStart, place, digits }) => {
		const tries = isStart ? 0 : Number(place) + 1;
		if (tries === 3 && digits === '') return goodbye('We did not hear a key.');
		if (tries === 3) return goodbye('Three tries are enough.');
		return { clientActionId: String(tries), callflow: [asks(MAIN)] };
	});
	const { prompts } = await mapOf(client);
	expect(prompts.map(waysOf)).toEqual([
		['1234567890*#: again 1', '1234567890*# (3): end', ': again 1', ' (3): end'],
	]);
});

test('where more than one digit is asked for, a sample as long as that is entered as well', async () => {
	const entry = asks('Enter your order number.', { minDigits: 4, maxDigits: 4 });
	receiver.answerWith(({ isStart, digits }) =>
		isStart ? { callflow: [entry] } : goodbye(`You entered ${digits || 'nothing'}.`),
	);
	const { prompts } = await mapOf(client, { sample: '987654' });
	expect(prompts[0]?.branches.map(({ keys, heard }) => [keys, heard])).toMatchObject([
		[['9876'], [{ text: 'You entered 9876.' }]],
		[['#', ''], [{ text: 'You entered nothing.' }]],
	]);
});

test('what is said at the end of a question, files and connections are heard, and nobody is rung', async () => {
	const callflow = [
		{ action: 'playFile', params: { fileUrl: 'https://files.example/hold.wav' } },
		{ action: 'makeCall', params: { source: '+12025550190', destination: '+13125550100' } },
	];
	await client.control('PUT', 'phones', { byHand: true });
	receiver.answerWith(({ isStart }) =>
		isStart ? { callflow: [asks(MAIN, { successMessage: 'One moment.' })] } : { callflow },
	);
	const { prompts } = await mapOf(client);
	expect(prompts[0]?.branches[0]).toMatchObject({
		heard: [
			{ text: 'One moment.', voiceProfile: 'en-GB-Emma' },
			{ fileUrl: 'https://files.example/hold.wav' },
			{ connectsTo: '+13125550100' },
		],
		outcome: { kind: 'end' },
	});
});

test('how long the workflow takes to answer is measured for each branch', async () => {
	receiver.answerWith(async ({ isStart, digits }) => {
		if (isStart) return question(MAIN);
		if (digits === '7') await new Promise((resolve) => setTimeout(resolve, 40));
		return goodbye(digits === '7' ? 'Seven.' : 'Goodbye.');
	});
	const { prompts, findings } = await mapOf(client, { slowMs: 39 });
	const seven = prompts[0]?.branches.find(({ keys }) => keys.includes('7'));
	expect(seven?.answerMs).toBeGreaterThanOrEqual(39);
	expect(findings).toContainEqual(
		expect.stringMatching(/^Prompt 1, 7: Slow: the answer took 0\.\d s\.$/),
	);
});
