import { saidTwice } from '../../../../sandbox/map/saidTwice';
import { asks, goodbye, question, said, type Menu } from '../../../sandbox/menuReceiver';
import { useSandbox } from '../useSandbox';
import { mapOf } from './mapClient';
import { useMenu } from './useMenu';

const client = useSandbox();
const receiver = useMenu(client);

/** What is found in a menu that does this at 7, and ends with goodbye at every other key. */
async function found(atSeven: unknown, more: Menu = () => goodbye('Goodbye.')) {
	receiver.answerWith((asked) => {
		if (asked.isStart) return question('Press 7.');
		return asked.place === 'Press 7.' && asked.digits === '7' ? atSeven : more(asked);
	});
	return (await mapOf(client)).findings;
}

test('in a menu that is right nothing is found', async () => {
	expect(await found(question('Press 1.'))).toEqual([]);
});

test('a call that ends without a word is a dead end', async () => {
	expect(await found({ callflow: [{ action: 'hangup' }] })).toEqual([
		'Prompt 1, 7: Dead end: the call ends without a word.',
	]);
});

test('an answer that cannot be played is a dead end, with the reason', async () => {
	expect(await found({ callflow: [{ action: 'sing' }] })).toEqual([
		'Prompt 1, 7: Dead end: The answer cannot be played: $.callflow[0].action should be one of: makeCall,say,playFile,sayAndCapture,hangup',
	]);
});

test('prompts that no key leads out of are told, and those that lead into them are not', async () => {
	const [first, second] = ['You are in a circle.', 'You still are.'];
	const findings = await found(question(first), ({ place }) => {
		if (place === 'Press 7.') return goodbye('Goodbye.');
		return place === first ? question(second) : question(first);
	});
	expect(findings).toEqual([
		'Prompt 2: No way out: no key leads to an end or to a person.',
		'Prompt 3: No way out: no key leads to an end or to a person.',
	]);
});

test('a person at the other end is a way out', async () => {
	const callflow = [
		{ action: 'makeCall', params: { source: '+12025550190', destination: '+13125550142' } },
	];
	expect(await found({ callflow })).toEqual([]);
});

test('a menu that asks on and on where nothing is pressed is endless', async () => {
	receiver.answerWith(({ isStart, digits }) =>
		isStart || digits === '' ? question('Press 7.') : goodbye('Goodbye.'),
	);
	expect((await mapOf(client)).findings).toEqual([
		'Prompt 1, #, silence: Endless: who presses nothing never gets off the line.',
	]);
});

test('a text that is said before its own question is said twice', async () => {
	const twice = 'Press 1 for pizza, or 2 for pasta.';
	expect(await found({ callflow: [said(`Welcome. ${twice}`), asks(twice)] })).toEqual([
		`Prompt 1, 7: Said twice: “${twice}”`,
	]);
});

test('what a question says at its end and the workflow says again is said twice', async () => {
	receiver.answerWith(({ isStart }) =>
		isStart
			? { callflow: [asks('Press 7.', { failureMessage: 'We did not hear a key.' })] }
			: goodbye('We did not hear a key. Goodbye.'),
	);
	expect((await mapOf(client)).findings).toEqual([
		'Prompt 1, #, silence: Said twice: “We did not hear a key.”',
	]);
});

test.each([
	[['Goodbye.', 'Goodbye.'], 'Goodbye.'],
	[['Thank you. One moment.', 'Thank you. Your order is ready.'], undefined],
	[['We are closed today! Call again.', 'We are closed today.'], 'We are closed today.'],
	[['请按一选择比萨。', '请按一选择比萨。'], '请按一选择比萨。'],
	[['', ''], undefined],
])('of %j, said twice is %j', (texts, expected) => {
	expect(saidTwice(texts)).toBe(expected);
});
