import { readHubMessage } from '../../../nodes/EightByEightVoice/trigger/hub/hubMessage';

const WAIT = { path: '4711/6f0d2c3a-4a0e?signature=ab12%2F', until: 1_900_000_000_000 };
const IDS = { nonce: 'n'.repeat(100), clientRequestId: 'call-1' };
const WILL_CALL = { tells: 'willCall', ...IDS, ...WAIT };
const HAS_CALLED = { tells: 'hasCalled', ...IDS, sessionId: 'session-1', ...WAIT };

test.each([
	WILL_CALL,
	{ ...WILL_CALL, tells: 'mayHaveCalled' },
	HAS_CALLED,
	{ tells: 'hasNotCalled', ...IDS },
	{ tells: 'event', nonce: 'n', body: { any: 'thing' } },
])('$tells is understood, without what does not belong to it', (message) => {
	expect(readHubMessage({ ...message, more: 1 })).toEqual(message);
});

test.each<[string, unknown]>([
	['no object', 'willCall'],
	['nothing that we know', { ...WILL_CALL, tells: 'hello' }],
	['without a nonce', { ...WILL_CALL, nonce: '' }],
	['with a nonce that is too long', { ...WILL_CALL, nonce: 'n'.repeat(101) }],
	['without the ID of the call', { ...WILL_CALL, clientRequestId: 7 }],
	['of a call without its session', { ...HAS_CALLED, sessionId: undefined }],
	['with a path that goes on', { ...WILL_CALL, path: `${WAIT.path}#/../admin` }],
	['with a path that begins above', { ...WILL_CALL, path: `../${WAIT.path}` }],
	['with a path that is not signed', { ...WILL_CALL, path: '4711/6f0d2c3a' }],
	['with an address in place of a path', { ...WILL_CALL, path: 'https://example.com/a?b=c' }],
	['until no time', { ...WILL_CALL, until: 0 }],
	['until a time that is a text', { ...WILL_CALL, until: '1900000000000' }],
])('what is %s is no message', (_what, body) => {
	expect(readHubMessage(body)).toBeUndefined();
});
