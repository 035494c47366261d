import type { IWebhookFunctions } from 'n8n-workflow';

import { postToCall, probe } from '../../../nodes/EightByEightVoice/trigger/hub/postToCall';

const WAIT = { path: '1/node?signature=x' };
const ELSEWHERE = { path: '../../rest/login?signature=x' };
const EVENT = { type: 'VSS', body: {} } as const;

const PAGE = { statusCode: 200, body: '<html>No action required</html>' };
const REFUSED = { statusCode: 401, body: '<html>Invalid token</html>' };
const RUNNING = {
	statusCode: 409,
	body: { message: 'The execution "1" is running already.' },
};
const NOT_STORED = { statusCode: 500, body: { message: 'The workflow data is missing' } };
const GOES_ON = { statusCode: 200, body: { goesOn: true } };

let nodeCount = 0;

/** A trigger in an n8n that answers like this for an execution, one after the other; then the connection breaks. */
function triggerWhere(...answers: Array<{ statusCode: number; body: unknown }>) {
	const warnings: string[] = [];
	const id = `hub-${++nodeCount}`;
	let requestCount = 0;
	const context = {
		evaluateExpression: () => 'https://n8n.example.com/webhook-waiting/__UNKNOWN__',
		getCredentials: async () => ({ apiKey: 'key' }),
		getNode: () => ({ id }),
		getWorkflow: () => ({ id: 'w' }),
		helpers: {
			async httpRequest() {
				const answer = answers[requestCount];
				requestCount += 1;
				if (answer === undefined) throw new Error('socket hang up');
				return answer;
			},
		},
		logger: { warn: (line: string) => void warnings.push(line) },
	} as unknown as IWebhookFunctions;
	return { context, warnings, requests: () => requestCount };
}

test('an execution that n8n is still storing is asked again, whatever error n8n answers meanwhile', async () => {
	const { context, requests } = triggerWhere(NOT_STORED, RUNNING, GOES_ON);
	expect(await postToCall(context, WAIT, EVENT)).toEqual({ state: 'taken', goesOn: true });
	expect(requests()).toBe(3);
});

test('an execution that has gone on waits for nothing', async () => {
	const { context } = triggerWhere(PAGE);
	expect(await postToCall(context, WAIT, EVENT)).toEqual({ state: 'nobodyWaits' });
});

test('what says that it goes on, and comes with an error, is no answer of an execution', async () => {
	const { context } = triggerWhere({ ...GOES_ON, statusCode: 404 });
	expect(await postToCall(context, WAIT, EVENT)).toEqual({ state: 'nobodyWaits' });
});

test("one that takes nothing from this trigger stands in n8n's log", async () => {
	const { context, warnings } = triggerWhere(REFUSED);
	expect(await postToCall(context, WAIT, EVENT)).toEqual({ state: 'nobodyWaits' });
	expect(warnings).toEqual([expect.stringContaining('took nothing from this trigger')]);
});

test('where the connection breaks, nobody knows whether somebody waits', async () => {
	const { context } = triggerWhere();
	expect(await postToCall(context, WAIT, EVENT)).toEqual({ state: 'failed' });
});

test('nothing is sent to an address that is not one of executions that wait', async () => {
	const { context, requests } = triggerWhere(GOES_ON, GOES_ON);
	expect(await postToCall(context, ELSEWHERE, EVENT)).toEqual({ state: 'nobodyWaits' });
	expect(await probe(context, ELSEWHERE)).toBe('refused');
	expect(requests()).toBe(0);
});

test.each([
	['open', 'an execution that still runs', [RUNNING]],
	['refused', 'a signature that n8n does not take', [REFUSED]],
	['unreachable', 'a page of something else', [PAGE]],
	['unreachable', 'a connection that breaks', []],
])('an address is %s by %s', async (state, _what, answers) => {
	expect(await probe(triggerWhere(...answers).context, WAIT)).toBe(state);
});
