import { isUnfinished, readExportJob } from '../../../../core/answers/exports';

test('a job that has succeeded has links and the time until which they work', () => {
	const expected = { status: 'succeeded', links: ['https://x.example/1'], expires: '2030-01-01' };
	const answer = { status: 'Succeeded', data: ['https://x.example/1'], expires: '2030-01-01' };
	expect(readExportJob(answer)).toEqual(expected);
});

test('a job that has not has none', () => {
	const expected = { status: 'running', links: [], expires: null };
	expect(readExportJob({ status: 'running', data: null })).toEqual(expected);
});

test.each([[undefined], [{}], [{ status: 7 }]])('%j is no job', (answer) => {
	expect(readExportJob(answer)).toBeUndefined();
});

test.each([
	['queued', true],
	['running', true],
	['succeeded', false],
	['empty', false],
	['failed', false],
	['cancelled', false],
	['error', false],
])('%s is unfinished: %s', (status, expected) => {
	expect(isUnfinished({ status, links: [], expires: null })).toBe(expected);
});
