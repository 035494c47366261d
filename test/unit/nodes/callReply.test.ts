import type { IDataObject } from 'n8n-workflow';

import { Fields } from '../../../nodes/EightByEightVoice/form/fields';
import {
	readBuiltReply,
	readFallback,
	readReply,
} from '../../../nodes/EightByEightVoice/trigger/receive/callReply';
import type { Delivery } from '../../../nodes/EightByEightVoice/trigger/receive/delivery';

function fallbackOf(values: IDataObject) {
	const fields = Fields.of(values, 'UTC');
	return readFallback({ fields } as Delivery);
}

test('the fallback speaks its text and ends the call', () => {
	const say = { action: 'say', params: { text: 'Please call later', voiceProfile: 'en-GB-Emma' } };
	const values = { fallbackText: 'Please call later', fallbackVoiceProfile: 'en-GB-Emma' };
	expect(fallbackOf(values)).toEqual({ callflow: [say, { action: 'hangup' }] });
});

test.each(['', ' ', 'Hello {{ $json.name }}', 'Hello [object Object]'])(
	'a fallback text that nobody means to have spoken is left out: %j',
	(fallbackText) => {
		const values = { fallbackText, fallbackVoiceProfile: 'en-GB-Emma' };
		expect(fallbackOf(values)).toEqual({ callflow: [{ action: 'hangup' }] });
	},
);

test('a question that a workflow replies with gets what it leaves open', () => {
	const asks = { promptMessage: 'Press 1', voiceProfile: 'en-GB-Emma', maxDigits: 1 };
	const reply = (params: object) => ({
		clientActionId: 'menu',
		callflow: [{ action: 'sayAndCapture', params: { ...asks, ...params } }],
	});
	const given = { completeOnHash: true, noOfTries: 2, digitTimeout: 9000, overallTimeout: 9000 };
	const expected = reply({ ...given, overallTimeout: 9001 });
	expect(readReply(200, JSON.stringify(reply(given)))).toEqual(expected);
});

describe('where an expression finds nothing', () => {
	const deliveryWith = (values: IDataObject) => {
		const fields = new Fields((name) => values[name], 'UTC');
		return { fields } as Delivery;
	};

	test.each(['fallbackText', 'fallbackVoiceProfile'])(
		'as %s, the fallback ends the call without a word',
		(name) => {
			const filled = { fallbackText: 'Please call later', fallbackVoiceProfile: 'en-GB-Emma' };
			expect(readFallback(deliveryWith({ ...filled, [name]: null }))).toEqual({
				callflow: [{ action: 'hangup' }],
			});
		},
	);

	test('as the Client Action ID, the answer has none', () => {
		const actions = { action: [{ action: 'hangup' }] };
		expect(readBuiltReply(deliveryWith({ actions, clientActionId: null }))).toEqual({
			callflow: [{ action: 'hangup' }],
		});
	});
});

test('an answer that cannot be played gives way to the fallback, and the log says why', () => {
	const lines: unknown[] = [];
	const logger = { error: (line: unknown) => void lines.push(line) };
	const say = { action: 'say', text: 'Hello {{ $json.name }}', voiceProfile: 'en-GB-Emma' };
	const fields = Fields.of({ actions: { action: [say] } }, 'UTC');
	expect(readBuiltReply({ context: { logger }, fields } as unknown as Delivery)).toBeUndefined();
	expect(lines).toEqual([
		expect.stringMatching(/cannot be played, .* fallback\. callflow\.0\.params\.text has \{\{ in/),
	]);
});

test.each([
	['a failed execution', 500, '{"callflow":[{"action":"hangup"}]}'],
	['a text', 200, 'Workflow was started'],
	['what n8n says by itself', 200, '{"message":"Workflow was started"}'],
	['a callflow that is no list', 200, '{"callflow":"hangup"}'],
	['nothing', 200, 'null'],
])('%s is no reply of a workflow', (_what, httpStatus, text) => {
	expect(readReply(httpStatus, text)).toBeUndefined();
});
