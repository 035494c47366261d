import fc from 'fast-check';

import { compileCallflow } from '../../../core/callflow/compile';
import { checkCallflow } from '../../../core/callflow/checkCallflow';
import { goOn } from '../../../core/dialogue/dialogue';
import { toSpeakable } from '../../../core/dialogue/speakable';
import { readHubMessage } from '../../../nodes/EightByEightVoice/trigger/hub/hubMessage';
import { toWaitingUrl } from '../../../nodes/EightByEightVoice/trigger/hub/waitingAddress';
import { readWayBackIds } from '../../../nodes/EightByEightVoice/trigger/hub/wayBack';
import { question } from '../core/dialogue/questions';
import { damagedText } from './damagedTexts';
import { draws, fuzz } from './fuzz';
import { anyField } from './summaryBodies';

jest.setTimeout(600_000);

const TOTAL = draws(50_000);
const BASE = 'https://n8n.example.com/hooks/webhook-waiting';

type Context = Parameters<typeof toWaitingUrl>[0];

/** What the hub asks n8n for its address. */
const n8n = {
	evaluateExpression: () => `${BASE}/__UNKNOWN__`,
	getWorkflow: () => ({ id: 'w' }),
	getNode: () => ({ id: 'n' }),
} as unknown as Context;

const path = fc.oneof(
	fc
		.tuple(fc.nat(), fc.uuid(), fc.stringMatching(/^[0-9a-f]{64}$/))
		.map(([execution, node, signature]) => `${execution}/${node}?signature=${signature}`),
	fc.constantFrom(
		'//evil.example.com/1?signature=a',
		'../../rest/login?signature=a',
		'1/..%2f..%2frest?signature=a',
		'%2e%2e/%2e%2e?signature=a',
		'@evil.example.com/1?signature=a',
		'1/2?signature=a#@evil.example.com',
		'https://evil.example.com/1?signature=a',
		'1\\2?signature=a',
	),
	fc.webUrl(),
	fc.string(),
);

const message = fc.record({
	tells: fc.constantFrom('willCall', 'hasCalled', 'hasNotCalled', 'mayHaveCalled', 'event'),
	nonce: fc.uuid(),
	clientRequestId: fc.string(),
	sessionId: fc.string(),
	path,
	until: fc.nat(),
});

function judgeAddress(address: string): void {
	const url = toWaitingUrl(n8n, address);
	if (url !== undefined && !url.href.startsWith(`${BASE}/`)) {
		throw new Error(`Would be posted to: ${url.href}`);
	}
}

test(`${TOTAL} messages to the hub lead nowhere but to executions of this n8n that wait`, () => {
	const seen = fuzz(TOTAL, message, fc.oneof(anyField, damagedText), (given) => {
		const read = readHubMessage(given);
		if (read !== undefined && 'path' in read) judgeAddress(read.path);
	});
	expect(seen.damaged + seen.noise).toBe(TOTAL);
});

test('nor does any path, or any two IDs of a summary', () => {
	fc.assert(fc.property(path, judgeAddress), { numRuns: draws(20_000) });
	fc.assert(
		fc.property(fc.string(), fc.string(), (clientRequestId, clientBatchId) => {
			const read = readWayBackIds({ clientRequestId, clientBatchId });
			if (read !== undefined) judgeAddress(read);
		}),
		{ numRuns: draws(20_000) },
	);
});

test('whatever ID and digits a Call Action has, the answer is one that 8x8 can play', () => {
	const id = fc.oneof(
		fc.constant(null),
		fc.string(),
		fc
			.tuple(fc.constantFrom('pin', 'answer', 'x'), fc.nat(2000), fc.nat(2000))
			.map(([asksFor, tries, repeats]) => `wait.${asksFor}.${tries}.${repeats}`),
	);
	const digits = fc.oneof(fc.constant(null), fc.stringMatching(/^[\d*#]{0,6}$/), fc.string());
	const asked = fc.constantFrom(
		question(),
		question({ pin: '4711', failureMessage: 'Pardon?' }),
		question({ responseType: 'digits', keys: [], minDigits: 2, maxDigits: 6 }),
	);
	fc.assert(
		fc.property(asked, id, digits, (one, clientActionId, pressed) => {
			const { actions } = goOn(one, { clientActionId, digits: pressed });
			const body = { callflow: compileCallflow(actions) };
			const { ok } = checkCallflow(body, { now: new Date(), isAnswer: true });
			if (!ok) throw new Error(JSON.stringify(body));
		}),
		{ numRuns: draws(20_000) },
	);
});

test('whatever an agent writes can be spoken, and is no longer than it may be', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.json(), fc.string({ unit: 'binary' })),
			fc.nat(200),
			(text, longest) => {
				const spoken = toSpeakable(text, longest);
				return [...spoken].length <= longest && !/[{}[\]"\p{Cc}\p{Cs}]/u.test(spoken);
			},
		),
		{ numRuns: draws(20_000) },
	);
});
