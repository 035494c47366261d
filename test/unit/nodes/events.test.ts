/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { REPOSITORY } from '../../../n8n/package';
import { webhookType } from '../../../nodes/EightByEightVoice/form/webhookFields';
import { event } from '../../../nodes/EightByEightVoice/trigger/eventFields';
import { outputNotices } from '../../../nodes/EightByEightVoice/trigger/outputNotices';
import { EVENTS } from '../../../core/events/events';

// Where the form needs a list of events of its own, it is tied here to the one they are defined in.

const ALL = Object.values(EVENTS);

function labelsOf({ options = [] }: INodeProperties): Record<string, string> {
	const offered = options as INodePropertyOptions[];
	return Object.fromEntries(offered.map(({ name, value }) => [String(value), name]));
}

test('each file that defines an event is in the list', () => {
	const folder = path.join(REPOSITORY, 'core/events');
	const defining = readdirSync(folder).filter((file) =>
		/^export const \w+ = defineEvent\(/m.test(readFileSync(path.join(folder, file), 'utf8')),
	);
	expect(
		Object.keys(EVENTS)
			.map((name) => `${name}.ts`)
			.sort(),
	).toEqual(defining.sort());
});

test('each event is listed by its own name', () => {
	expect(Object.keys(EVENTS)).toEqual(ALL.map(({ name }) => name));
});

test.each(ALL)(
	'$name comes out with its name, and as its schema says',
	({ name, parse, schema }) => {
		const output: object = parse({});
		expect(output).toMatchObject({ event: name });
		expect(schema.strict().safeParse(output).success).toBe(true);
	},
);

test('the trigger offers exactly the events that there are, and to take them for calls that wait', () => {
	const expected = [...ALL.map(({ name }) => name), 'waitingCalls'].sort();
	expect(Object.keys(labelsOf(event)).sort()).toEqual(expected);
});

test('a webhook is offered for exactly the types of these events, under the same labels', () => {
	const labels = labelsOf(event);
	const expected = ALL.map(({ name, type }) => [type, labels[name]]);
	expect(labelsOf(webhookType)).toEqual(Object.fromEntries(expected));
});

test('no two events are of one type, or described in the same words', () => {
	expect(new Set(ALL.map(({ type }) => type)).size).toBe(ALL.length);
	expect(new Set(ALL.map(({ words }) => words)).size).toBe(ALL.length);
});

test.each([
	[
		'sessionSummary',
		/: sessionId, .*outcome \(answered, noAnswer, busy, .*\), answered, .*, advice, legs$/,
	],
	['recordingUploaded', /: sessionId, recordingId, status, durationSeconds, filePath$/],
])('the form names the fields that come out of %s', (name, expected) => {
	const notices = outputNotices.filter(({ displayOptions }) =>
		displayOptions?.show?.event?.includes(name),
	);
	expect(notices.map(({ displayName }) => displayName)).toEqual([expect.stringMatching(expected)]);
});
