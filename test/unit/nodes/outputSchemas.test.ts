/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { loadOutputSchema } from 'n8n-core';

import { toTimeOut, withoutAnswer } from '../../../core/dialogue/response';
import { readCsv } from '../../../core/answers/csv';
import { sessionSummary } from '../../../core/events/sessionSummary';
import { readNumber, readNumbers } from '../../../core/answers/numbers';
import { readRecordingDestination } from '../../../core/answers/recordingDestination';
import { readRecordings } from '../../../core/answers/recordings';
import { readVoiceProfiles } from '../../../core/answers/voiceProfiles';
import { readRegistrations } from '../../../core/answers/registrations';
import { operationProperties } from '../../../nodes/EightByEightVoice/actions/resources';
import { toWebhookOutput } from '../../../nodes/EightByEightVoice/form/webhookFields';
import { SandboxClient, makeCall, voiceMessage } from '../sandbox/sandboxClient';
import { question } from '../core/dialogue/questions';
import { leg, summary } from '../core/events/summaries';
import { differences } from './schemaDifferences';

const NODE_DIR = join(__dirname, '../../../nodes/EightByEightVoice');

const operations = operationProperties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options = [] }) =>
		options.flatMap((option) =>
			'value' in option ? [[String(displayOptions?.show?.resource), String(option.value)]] : [],
		),
	) as Array<[resource: string, operation: string]>;

/** Read as the editor reads it: of this version, or not at all. */
function schemaOf(resource: string, operation: string) {
	return loadOutputSchema({ nodeDir: NODE_DIR, version: 1, resource, operation });
}

/** Read as n8n reads the schema of a node without resource and operation. */
function triggerSchema() {
	return loadOutputSchema({ nodeDir: NODE_DIR, version: 1, versionFallback: true });
}

let client: SandboxClient;
beforeAll(async () => {
	client = await SandboxClient.start();
});
afterAll(() => client.close());

describe('each operation has an output schema where n8n looks for it', () => {
	test.each(operations)('%s → %s', (resource, operation) => {
		const expected = { version: 1, type: 'object', properties: expect.any(Object) };
		expect(schemaOf(resource, operation)).toEqual(expected);
	});

	test('and there is no schema without an operation, but for that of the trigger', () => {
		const expected = [
			...operations.map(([resource, operation]) => `${resource}/${operation}.json`),
			'output.json',
		].sort();
		const versionDir = join(NODE_DIR, '__schema__/v1.0.0');
		const files = readdirSync(versionDir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => relative(versionDir, join(parentPath, name)));
		expect(files.sort()).toEqual(expected);
	});
});

describe('an output has exactly the properties of its schema', () => {
	const answerOf = async (path: string) =>
		(await client.api('GET', `sandbox_main/${path}`)).body as Record<string, never>;

	// A call that was made has no reason, one that was not made has little else.
	const calling = operations.filter(
		([resource, operation]) =>
			['call', 'voiceMessage'].includes(resource) && operation !== 'sendAndWait',
	);
	test.each(calling)('%s → %s, made and not made together', async (resource, operation) => {
		const { source, destination } = makeCall('+6581234510').params;
		const validUntil = '2999-12-31T23:59:59.999Z';
		const { body } = await client.call(voiceMessage(destination), { validUntil });
		const skipped = {
			sessionStatus: 'SKIPPED',
			reason: 'outsideCallingHours',
			nextCallingTime: '2030-01-31T09:00:00.000Z',
			destination,
			source,
		};
		const clientIds = { clientRequestId: 'parcel-4711', clientBatchId: 'morning' };
		const output = { ...skipped, ...Object(body), ...clientIds };
		expect(differences(schemaOf(resource, operation), output)).toEqual([]);
	});

	test('call → sendAndWait, whatever is asked, and skipped as well', () => {
		const called = { destination: '+6591230001', source: '+12025550190' };
		const call = { ...called, sessionId: null, clientRequestId: 'parcel-4711' };
		const asked = question({ isForModel: true });
		const output = {
			...toTimeOut(asked, call),
			...{ sessionStatus: 'SKIPPED', reason: 'outsideCallingHours' },
			nextCallingTime: '2030-01-31T09:00:00.000Z',
			data: {
				...withoutAnswer(asked, 'timedOut'),
				...withoutAnswer(question({ responseType: 'choice' }), 'timedOut'),
			},
		};
		expect(differences(schemaOf('call', 'sendAndWait'), output)).toEqual([]);
	});

	test('voiceProfile → getAll', async () => {
		const [output] = readVoiceProfiles(await answerOf('speech-profiles'));
		expect(differences(schemaOf('voiceProfile', 'getAll'), output)).toEqual([]);
	});

	test('virtualNumber → getAll', async () => {
		const [output] = readNumbers(await answerOf('numbers'));
		expect(differences(schemaOf('virtualNumber', 'getAll'), output)).toEqual([]);
	});

	test('virtualNumber → get', async () => {
		const { payload } = await answerOf('numbers/12025550190');
		const output = readNumber(payload);
		expect(differences(schemaOf('virtualNumber', 'get'), output)).toEqual([]);
	});

	test.each(['getAll', 'download'])('recording → %s', async (operation) => {
		await client.control('PUT', 'recordings/behaviour', { everySession: true });
		const { body } = await client.call(voiceMessage());
		await client.untilIdle();
		const { sessionId } = body as { sessionId: string };
		const [output] = readRecordings(await answerOf(`recordings/${sessionId}`));
		expect(differences(schemaOf('recording', operation), output)).toEqual([]);
	});

	test.each(['get', 'set'])('recordingDestination → %s', async (operation) => {
		const config = { protocol: 'S3', host: 'eu-west-1', port: 443, username: 'u', path: '/' };
		await client.api('POST', 'sandbox_main/recording-push-config', config);
		const output = readRecordingDestination(await answerOf('recording-push-config'));
		expect(differences(schemaOf('recordingDestination', operation), output)).toEqual([]);
	});

	test.each(['getAll', 'create'])('webhook → %s', async (operation) => {
		await client.registerSummaries('https://example.com/summaries');
		const [registration] = readRegistrations(await answerOf('webhooks'));
		const output = registration && toWebhookOutput(registration);
		expect(differences(schemaOf('webhook', operation), output)).toEqual([]);
	});

	test('logExport → get and download', async () => {
		await client.call(voiceMessage());
		await client.untilIdle();
		const { body } = await client.api('POST', 'sandbox_main/messages/exports', {});
		const { jobId } = body as { jobId: string };
		const look = () => answerOf(`messages/exports/${jobId}`);
		await look();
		await look();
		const job = await look();
		expect(differences(schemaOf('logExport', 'get'), { jobId, ...job })).toEqual([]);

		const csv = await (await fetch(String(job.data?.[0]))).text();
		const pieces = async function* () {
			yield csv;
		};
		const { value: row } = await readCsv(pieces()).next();
		expect(differences(schemaOf('logExport', 'download'), row)).toEqual([]);
	});

	test.each([
		['a summary with everything', summary()],
		['a summary with two legs', summary({ details: { callA: leg(), callB: leg() } })],
		['a summary with nothing', { payload: { sessionId: 's-1', sessionStatus: 'NEW' } }],
	])('the trigger: %s', (_what, body) => {
		expect(differences(triggerSchema(), sessionSummary.parse(body))).toEqual([]);
	});
});
