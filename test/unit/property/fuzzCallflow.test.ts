/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { checkCallflow } from '../../../core/callflow/checkCallflow';
import { readCallflowJson } from '../../../core/callflow/readCallflowJson';
import { STATUS_CODES } from '../../../core/statusCodes';
import { nameJsonField } from '../../../nodes/EightByEightVoice/form/nameField';
import { refuseCallflow } from '../../../nodes/EightByEightVoice/calling/refuseCallflow';
import { VOICE_NODE } from '../nodes/voiceNode';
import { validRequest, type CallflowBody } from './callflowRequests';
import { damagedText } from './damagedTexts';
import { edges } from './edges';
import { draws, fuzz } from './fuzz';
import { anyParameter, breaking, mutateAll } from './mutations';

jest.setTimeout(600_000);

const TOTAL = draws(100_000);

const CODES = new Set<number>(STATUS_CODES.map(({ code }) => code));

function isJson(field: unknown) {
	try {
		return typeof field !== 'string' || JSON.parse(field) !== undefined;
	} catch {
		return false;
	}
}

function judgeCallflow(field: unknown): void {
	const read = readCallflowJson(field);
	if ((read !== undefined) !== isJson(field)) throw new Error('JSON was taken for something else');
	if (read === undefined) return;
	const body = { ...read.given, callflow: read.callflow };
	const check = checkCallflow(body, { now: new Date(), hasCallActionWebhook: true });
	if (check.ok) {
		if (isDeepStrictEqual(check.request, body)) return;
		throw new Error('A request was changed on the way');
	}
	const { message } = refuseCallflow(VOICE_NODE, check.issues, {
		body,
		nameField: nameJsonField({}),
		outcome: 'Nobody was called',
	});
	const areKnown = check.issues.every(({ statusCode }) => CODES.has(statusCode));
	if (
		areKnown &&
		/^'Callflow' at (callflow|validUntil|clientRequestId|clientBatchId)\b/.test(message)
	)
		return;
	throw new Error(`Refused in no words: ${message}`);
}

test(`${TOTAL} values of the Callflow field are each accepted, or refused in words that name the place`, () => {
	const mutations = fc
		.array(fc.oneof(breaking, edges, anyParameter), { maxLength: 2 })
		.map((list) => (body: CallflowBody) => mutateAll(body, list));
	const damage = fc.oneof(mutations, damagedText, damagedText);
	const seen = fuzz(TOTAL, validRequest, damage, judgeCallflow);
	expect(seen).toEqual({ damaged: 0.8 * TOTAL, noise: 0.2 * TOTAL });
});
