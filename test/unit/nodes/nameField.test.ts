import type { INodeProperties } from 'n8n-workflow';

import {
	nameAnswerField,
	nameBuilderField,
	nameFormField,
	nameJsonField,
} from '../../../nodes/EightByEightVoice/form/nameField';

const text: INodeProperties = { displayName: 'Text', name: 'text', type: 'string', default: '' };

describe('what a form of single fields sent is named by the labels of the form', () => {
	test.each<[string, Array<string | number>]>([
		["'From'", ['callflow', 0, 'params', 'source']],
		["'To'", ['callflow', 0, 'params', 'destination']],
		["'Text'", ['callflow', 1, 'params', 'text']],
		["'Options → Valid Until'", ['validUntil']],
		["'Options → Client Request ID'", ['clientRequestId']],
		["'Options → unheardOf'", ['unheardOf']],
	])('%s', (expected, path) => {
		expect(nameFormField([text])(path)).toBe(expected);
	});
});

describe('what the Actions list sent is named by its entry', () => {
	test.each<[string, Array<string | number>]>([
		["'From'", ['callflow', 0, 'params', 'source']],
		["'To'", ['callflow', 0, 'params', 'destination']],
		["'Actions → entry 1 → Text'", ['callflow', 1, 'params', 'text']],
		["'Actions → entry 2 → Voice'", ['callflow', 2, 'params', 'voiceProfile']],
		["'Actions → entry 3 → Max Digits'", ['callflow', 3, 'params', 'maxDigits']],
		["'Actions → entry 1 → To'", ['callflow', 1, 'params', 'destination']],
		["'Actions → entry 4'", ['callflow', 4]],
		["'Actions → entry 4'", ['callflow', 4, 'params']],
		["'Options → Valid Until'", ['validUntil']],
	])('%s', (expected, path) => {
		expect(nameBuilderField(path)).toBe(expected);
	});
});

describe('what the Actions list of an answer sent is named by its entry, which no call stands before', () => {
	test.each<[string, Array<string | number>]>([
		["'Actions → entry 1 → Text'", ['callflow', 0, 'params', 'text']],
		["'Actions → entry 3'", ['callflow', 2]],
		["'Actions → entry 1'", ['callflow']],
	])('%s', (expected, path) => {
		expect(nameAnswerField(path)).toBe(expected);
	});
});

test('the whole of what JSON sent is named by the field', () => {
	expect(nameJsonField({})([])).toBe("'Callflow'");
});

describe('what JSON sent is named by its place, and an option beside it by its label', () => {
	test.each<[string, Array<string | number>]>([
		["'Callflow' at callflow[2].params.text", ['callflow', 2, 'params', 'text']],
		["'Callflow' at callflow", ['callflow']],
		["'Callflow' at validUntil", ['validUntil']],
		["'Options → Client Batch ID'", ['clientBatchId']],
	])('%s', (expected, path) => {
		expect(nameJsonField({ clientBatchId: 'morning' })(path)).toBe(expected);
	});
});
