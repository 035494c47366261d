import { capture, makeCall } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox({ follows: 'guides' });
const receiver = useReceiver();
beforeEach(async () => {
	await client.register('VCA', receiver.url);
	await client.register('VCS', receiver.url);
	await client.registerSummaries(receiver.url);
});

const CALLEE = '+13125550100';

/** What the VCA and the VCS webhooks say was pressed. */
async function pressed(digits: string, behaviour: object = {}, params: object = {}) {
	await client.control('PUT', 'behaviour', behaviour);
	await client.control('PUT', 'digits', { destination: CALLEE, digits: [digits] });
	receiver.answers = [];
	await client.call([makeCall(CALLEE), capture(params)]);
	await client.untilIdle();
	const told = (eventType: string) =>
		receiver
			.payloads(eventType)
			.filter(({ callStatus }) => /ACTION_COMPLETED|DTMF_RECEIVED/.test(String(callStatus)))
			.map(({ eventData, dtmf }) => ({ eventData, dtmf }));
	return { captured: told('CALL_ACTION'), heard: told('CALL_STATUS') };
}

test('digits are texts', async () => {
	const expected = { captured: [{ eventData: '4' }], heard: [{ eventData: '4' }] };
	expect(await pressed('4', {}, { maxDigits: 1 })).toEqual(expected);
});

test('nothing pressed is a blank text', async () => {
	expect(await pressed('')).toEqual({ captured: [{ eventData: '' }], heard: [] });
});

test.each([
	['object', 'null', { eventData: { dtmf: '42' } }, { eventData: { dtmf: null } }],
	['object', 'blank', { eventData: { dtmf: '42' } }, { eventData: { dtmf: '' } }],
	['text', 'null', { eventData: '42' }, { eventData: null }],
	['payload', 'null', { dtmf: '42' }, { dtmf: null }],
	['payload', 'blank', { dtmf: '42' }, { dtmf: '' }],
	[
		'spoken',
		'null',
		{ eventData: { asrCaptured: 'four two' } },
		{ eventData: { asrCaptured: null } },
	],
])(
	'in the form %s, nothing being %s: %j, or %j',
	async (digitsForm, nothingPressed, some, none) => {
		const settings = { digitsForm, nothingPressed };
		expect((await pressed('42', settings)).captured).toEqual([some]);
		receiver.reset();
		expect((await pressed('', settings)).captured).toEqual([none]);
	},
);

test('whoever speaks presses no keys', async () => {
	expect((await pressed('42', { digitsForm: 'spoken' })).heard).toEqual([]);
});

test('the control API has digits in one form only', async () => {
	await pressed('42');
	const { body } = await client.control('GET', 'sessions');
	expect(body).toMatchObject([{ actions: [{ dtmf: '42' }] }]);
});

test('a capture takes 25 digits, unless it says otherwise', async () => {
	const digits = '1234567890'.repeat(3);
	expect((await pressed(digits)).captured).toEqual([{ eventData: digits.slice(0, 25) }]);
});

test('a capture completes on hash, unless it says otherwise', async () => {
	expect((await pressed('42#7')).captured).toEqual([{ eventData: '42' }]);
});

test('a capture tries three times 30 seconds, unless it says otherwise', async () => {
	await pressed('');
	// Each try has a prompt of one second.
	expect(receiver.payloads('SESSION_SUMMARY')).toMatchObject([
		{ details: { callA: { callDuration: 3 * 31 } } },
	]);
});
