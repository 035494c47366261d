import type { IDataObject } from 'n8n-workflow';

import { Fields } from '../../../nodes/EightByEightVoice/form/fields';
import {
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
