import { exampleFiles } from '../../../n8n/examples';
import { readExampleFile } from '../../docs/workflows';

const STICKY_NOTE = 'n8n-nodes-base.stickyNote';
const READS_FILES = /\.(readWriteFile|readBinaryFiles?|localFileTrigger)$/;
/** The examples that a person opens first, in the order of docs/RECIPES.md. */
const FIRST_ONES = [
	'first-call.json',
	'calls-that-wait.json',
	'crm-voice-messages.json',
	'follow-up-by-outcome.json',
];
/** A field, or a field of an earlier node, and nothing that is computed. */
const PLAIN = /^\s*(\$json|\$\('[^']+'\)\.item\.json)(\.\w+)+\s*$/;

function nodesOf(file: string) {
	return readExampleFile(file).nodes;
}

test.each(exampleFiles())('%s has a note that says what it does and what to change', (file) => {
	const notes = nodesOf(file).filter(({ type }) => type === STICKY_NOTE);
	expect(notes.map(({ parameters }) => parameters.content)).toEqual([
		expect.stringMatching(/^## [^\n]+\n[A-Z*][^]*\n\n\*\*Change:\*\* [^]+$/),
	]);
});

test.each(exampleFiles())('%s reads no file, so that it runs on any machine', (file) => {
	expect(nodesOf(file).filter(({ type }) => READS_FILES.test(type))).toEqual([]);
});

test.each(FIRST_ONES)('the expressions of %s are fields, and compute nothing', (file) => {
	const text = JSON.stringify(nodesOf(file).map(({ parameters }) => parameters));
	const expressions = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inner = '']) => inner);
	expect(expressions.filter((expression) => !PLAIN.test(expression))).toEqual([]);
});
