import type { IHookFunctions } from 'n8n-workflow';

import { EVENTS } from '../../../core/events/events';
import { openForm } from '../../../nodes/EightByEightVoice/trigger/triggerForm';
import { replyLimit } from '../../../nodes/EightByEightVoice/trigger/triggerOptions';

const FAILURE = new Error('There is no node of this name');

/** A trigger in whose form this was filled in; an error stands for an expression that fails with it. */
function contextWith(parameters: Record<string, unknown>): IHookFunctions {
	const getNodeParameter = (name: string, byDefault: unknown) => {
		const value = parameters[name];
		if (value instanceof Error) throw value;
		return value ?? byDefault;
	};
	return { getTimezone: () => 'UTC', getNodeParameter } as unknown as IHookFunctions;
}

const failing = contextWith({ event: 'callAction', 'options.replyLimit': FAILURE });

test('an expression that fails while a trigger is published is an error, and not taken for the default', () => {
	const { options } = openForm(failing, EVENTS);
	expect(() => options.value(replyLimit)).toThrow('There is no node of this name');
});

test('where something counts in its place, it is told which field has failed, and with what', () => {
	const { options } = openForm(failing, EVENTS, (failed) => failed);
	const expected = { name: 'options.replyLimit', byDefault: 5, error: FAILURE };
	expect(options.value(replyLimit)).toEqual(expected);
});

test.each([
	[['callAction'], false, 'callAction'],
	[['sessionSummary', 'callAction'], true, 'waitingCalls'],
])('%j is taken (to start nothing: %s) with the event %s', (expected, startsNothing, event) => {
	const form = openForm(contextWith({ event }), EVENTS);
	expect(form.events.map(({ name }) => name)).toEqual(expected);
	expect(form.startsNothing).toBe(startsNothing);
});

test('an event that there is not is told by its name', () => {
	const form = () => openForm(contextWith({ event: 'sing' }), EVENTS);
	expect(form).toThrow("There is no event 'sing'. Choose one from the list.");
});
