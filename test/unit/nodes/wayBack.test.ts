import { readHubMessage } from '../../../nodes/EightByEightVoice/trigger/hub/hubMessage';
import { readWayBackIds, toWayBackIds } from '../../../nodes/EightByEightVoice/trigger/hub/wayBack';

const SIGNATURE = '0123456789abcdef'.repeat(4);
const PATH = `4711/6f0d2c3a-4a0e-4f4e-9d1f-0a1b2c3d4e5f?signature=${SIGNATURE}`;

test('the way back goes into the two IDs of a call, and comes out of them again', () => {
	const ids = toWayBackIds(PATH);
	expect(ids?.clientRequestId.length).toBeLessThanOrEqual(50);
	expect(ids?.clientBatchId.length).toBeLessThanOrEqual(50);
	expect(readWayBackIds(ids ?? { clientRequestId: '', clientBatchId: '' })).toBe(PATH);
});

test('two calls of one execution have different IDs', () => {
	expect(toWayBackIds(PATH)?.clientRequestId).not.toBe(toWayBackIds(PATH)?.clientRequestId);
});

test.each([
	['a node whose ID is a name', `4711/8x8%20Voice?signature=${SIGNATURE}`],
	['an execution whose ID is no number', PATH.replace('4711', 'abc')],
	['another kind of signature', PATH.slice(0, -1)],
])('there is none for %s', (_what, path) => {
	expect(toWayBackIds(path)).toBeUndefined();
});

test.each([
	['appointment-4711', 'reminders-2030-01-31'],
	['4711-abc-defgh', 'x'],
	[null, null],
])('IDs that somebody else has made (%s, %s) lead nowhere', (clientRequestId, clientBatchId) => {
	expect(readWayBackIds({ clientRequestId, clientBatchId })).toBeUndefined();
});

const MESSAGE = { tells: 'willCall', nonce: 'n', clientRequestId: 'r', path: PATH, until: 1 };

test('a message to the hub is read', () => {
	expect(readHubMessage(MESSAGE)).toEqual(MESSAGE);
});

test.each([
	['nothing', null],
	['another kind', { ...MESSAGE, tells: 'rings' }],
	['no nonce', { ...MESSAGE, nonce: undefined }],
	['a whole address as its path', { ...MESSAGE, path: 'https://example.com/1/2?signature=3' }],
	['a path that leads upwards', { ...MESSAGE, path: '../rest?signature=3' }],
	['a path of another host', { ...MESSAGE, path: '//example.com/1?signature=3' }],
	['a time that is none', { ...MESSAGE, until: 'soon' }],
	['no session', { ...MESSAGE, tells: 'hasCalled' }],
])('one with %s is not', (_what, message) => {
	expect(readHubMessage(message)).toBeUndefined();
});
