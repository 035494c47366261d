import { callStatus } from '../../../core/events/callStatus';
import { virtualNumberUpdated } from '../../../core/events/virtualNumberUpdated';
import { Fields } from '../../../nodes/EightByEightVoice/form/fields';
import { chooseDisplaced } from '../../../nodes/EightByEightVoice/trigger/register/displacement';
import type { Registrant } from '../../../nodes/EightByEightVoice/trigger/register/registrant';

const FOREIGN = { url: 'https://crm.example.com/hooks', enabled: true, hasSecret: false };

/** A trigger with the option Replace that finds a registration of somebody else; and what was written into n8n's log. */
function displace(event: Registrant['event'], changes: Partial<typeof FOREIGN> = {}) {
	const logged: string[] = [];
	const registrant = {
		event,
		url: 'https://n8n.example.com/webhook/4711/webhook',
		isTest: false,
		owns: () => false,
		isOfThisN8n: () => false,
		bases: [],
		options: Fields.of({ existingWebhook: 'replace' }, 'UTC'),
		context: { logger: { warn: (line: string) => void logged.push(line) } },
	} as unknown as Registrant;
	const current = { type: event.type, ...FOREIGN, ...changes };
	return { displaced: chooseDisplaced(registrant, current), logged };
}

test('a registration that is replaced is put back at the end', () => {
	expect(displace(callStatus)).toEqual({ displaced: FOREIGN.url, logged: [] });
});

test('one with a secret cannot be, and the log says so', () => {
	expect(displace(callStatus, { hasSecret: true })).toEqual({
		displaced: undefined,
		logged: [
			'8x8 Voice Trigger: the registration for call statuses that is replaced has a secret, which 8x8 does not give out. It cannot be put back when this workflow is unpublished.',
		],
	});
});

describe('one that was switched off', () => {
	test('belongs to nobody if 8x8 cannot delete its type', () => {
		const off = displace(virtualNumberUpdated, { enabled: false, hasSecret: true });
		expect(off).toEqual({ displaced: undefined, logged: [] });
	});

	test('is put back if 8x8 could have deleted it', () => {
		expect(displace(callStatus, { enabled: false }).displaced).toBe(FOREIGN.url);
	});
});
