import { findStyleProblems } from '../../integration/engine/errorStyle';

const RIGHT = {
	name: 'NodeOperationError',
	message: "'To' is missing",
	description: "Nobody was called. 8x8's code for this is -1017.",
};

test('an error with a title, and below it what is not in the title, is right', () => {
	expect(findStyleProblems(RIGHT)).toEqual([]);
});

test.each<[string, object]>([
	['a code stands in brackets', { description: 'It is too short (-1017). Correct it.' }],
	['a code stands in brackets', { description: 'No answer came. (ECONNRESET)' }],
	['a code stands in brackets', { message: '8x8 had a problem (HTTP 500)' }],
	['a code stands in brackets', { description: 'It did not reach it (UPLOAD_FAILED).' }],
	['a status stands alone', { description: 'Nobody was called. HTTP 400.' }],
	['a status stands alone', { description: 'HTTP 400. 8x8 said: "No".' }],
	['the title is repeated below', { description: "Nobody was called. 'To' is missing." }],
	[
		'the title is repeated below',
		{ message: 'It is missing. Correct it.', description: 'Correct it.' },
	],
	['a title of one sentence ends with a full stop', { message: "'To' is missing." }],
	['the description does not end like a sentence', { description: 'Correct it' }],
	['the description is put together wrongly', { description: 'Correct it.. Nobody was called.' }],
	['the description is put together wrongly', { description: 'Given: undefined.' }],
])('%s: %j', (expected, wrong) => {
	expect(findStyleProblems({ ...RIGHT, ...wrong })).toEqual([expected]);
});

test('what n8n throws itself is none of ours', () => {
	expect(findStyleProblems({ name: 'ExpressionError', message: 'No.', description: 'No' })).toEqual(
		[],
	);
});
