import { formatTable, joinResults, withoutOutcome } from '../../../n8n/report';

const results = joinResults(
	[
		{ contact_id: 'C-1', name: 'Emily Carter', phone: '+12125550100' },
		{ contact_id: 'C-2', name: 'Noah Bennett', phone: '+1206555013O' },
		{ contact_id: 'C-3', name: 'Grace Kim', phone: '+14155550111' },
	],
	[{ contactId: 'C-2', problem: 'Not a phone number' }],
	[{ contactId: 'C-1', outcome: 'answered', followUp: 'Nothing to do' }],
);

test('the table has one row for each contact, refused and forgotten ones too', () => {
	expect(formatTable(results).split('\n')).toEqual([
		'Contact       Number        Accepted  Outcome   Follow-up',
		'------------  ------------  --------  --------  ------------------',
		'Emily Carter  +12125550100  yes       answered  Nothing to do',
		'Noah Bennett  +1206555013O  no        -         Not a phone number',
		'Grace Kim     +14155550111  yes       -         -',
	]);
});

test('a call that was accepted and has no outcome is missed, a refused one is not', () => {
	expect(withoutOutcome(results).map(({ contactId }) => contactId)).toEqual(['C-3']);
});
