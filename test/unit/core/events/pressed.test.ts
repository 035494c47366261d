import { callAction } from '../../../../core/events/callAction';
import { callStatus } from '../../../../core/events/callStatus';

function payload(pressed: object) {
	return {
		sessionId: 'session-1',
		callStatus: 'ACTION_COMPLETED',
		...pressed,
	};
}

/** What was pressed and said, read as a Call Action and as a Call Status. */
function read(pressed: object) {
	const [action, status] = [callAction, callStatus].map(({ parse }) => {
		const { digits, spoken, additional, ...event } = parse({ payload: payload(pressed) });
		expect(event).not.toHaveProperty('unexpectedShape');
		return { digits, spoken, additional };
	});
	expect(status).toEqual(action);
	return action;
}

describe('digits are read in every form', () => {
	test.each<[string, object]>([
		['an object with a text', { eventData: { dtmf: '1' } }],
		['an object with a number', { eventData: { dtmf: 1 } }],
		['a text', { eventData: '1' }],
		['a text with blanks around it', { eventData: ' 1 ' }],
		['a number', { eventData: 1 }],
		['an object as JSON text', { eventData: '{"dtmf":"1"}' }],
		['in the payload', { dtmf: '1' }],
		['in the payload as a number', { dtmf: 1 }],
		['in the payload, beside an eventData of null', { dtmf: '1', eventData: null }],
		['in the payload, beside an eventData without any', { dtmf: '1', eventData: { dtmf: null } }],
		['under a capitalised name', { EventData: { Dtmf: '1' } }],
	])('%s', (_what, pressed) => {
		expect(read(pressed)).toEqual({ digits: '1', spoken: null, additional: {} });
	});

	test.each(['0', '007', '*', '#', '12#', '0'.repeat(25)])('%s stays a text', (digits) => {
		const expected = { digits, spoken: null, additional: {} };
		expect(read({ eventData: { dtmf: digits } })).toEqual(expected);
		expect(read({ eventData: digits })).toEqual(expected);
		expect(read({ dtmf: digits })).toEqual(expected);
	});
});

test.each<[string, object]>([
	['nothing', {}],
	['null', { eventData: null }],
	['a blank text', { eventData: '' }],
	['blanks', { eventData: '  ' }],
	['the text null', { eventData: 'null' }],
	['an object with null', { eventData: { dtmf: null } }],
	['an object with a blank text', { eventData: { dtmf: '' } }],
	['an object with the text null', { eventData: { dtmf: 'null' } }],
	['an empty object', { eventData: {} }],
	['JSON text with null', { eventData: '{"dtmf":null}' }],
	['null in the payload', { dtmf: null }],
])('nothing pressed: %s', (_what, pressed) => {
	expect(read(pressed)).toEqual({ digits: null, spoken: null, additional: {} });
});

test.each<[string, object, object]>([
	['said', { eventData: { asrCaptured: 'yes please' } }, { digits: null, spoken: 'yes please' }],
	['said in the payload', { asrCaptured: 'yes' }, { digits: null, spoken: 'yes' }],
	['said as a number', { eventData: { asrCaptured: 42 } }, { digits: null, spoken: '42' }],
	[
		'said and pressed',
		{ eventData: { asrCaptured: 'one', dtmf: '1' } },
		{ digits: '1', spoken: 'one' },
	],
	['nothing said', { eventData: { asrCaptured: null } }, { digits: null, spoken: null }],
])('%s', (_what, pressed, expected) => {
	expect(read(pressed)).toEqual({ ...expected, additional: {} });
});

test('what else was captured is not lost', () => {
	const expected = { digits: '1', spoken: null, additional: { eventData: { confidence: 0.9 } } };
	expect(read({ eventData: { dtmf: '1', confidence: 0.9 } })).toEqual(expected);
});

test.each<[string, unknown]>([
	['a list', ['1', '2']],
	['digits in an object', { dtmf: { first: '1' } }],
])('what cannot be read as digits is not lost: %s', (_what, eventData) => {
	expect(read({ eventData })).toEqual({ digits: null, spoken: null, additional: { eventData } });
});

test.each(['ACTION_COMPLETED', 'action completed', 'Action-Completed'])(
	'%s is the end of an action, however it is written',
	(status) => {
		const body = { payload: { ...payload({}), callStatus: status } };
		expect(callAction.parse(body).reason).toBe('digitsCaptured');
	},
);
