import { parseFlatted } from '../../../n8n/client/flatted';

test('objects, arrays and strings stand at the index that names them', () => {
	const text = '[{"name":"1","items":"2"},"Call",["3","3",4,null,true],{"outcome":"4"},"busy"]';
	expect(parseFlatted(text)).toEqual({
		name: 'Call',
		items: [{ outcome: 'busy' }, { outcome: 'busy' }, 4, null, true],
	});
});

test('a string of digits is a string', () => {
	expect(parseFlatted('[{"phone":"1"},"2"]')).toEqual({ phone: '2' });
});

test('a value may contain itself', () => {
	const value = parseFlatted('[{"self":"0"}]') as { self: unknown };
	expect(value.self).toBe(value);
});
