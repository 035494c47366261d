import { readSummaries } from '../../../n8n/client/execution';

function listed(id: string, status: string) {
	return { id, status, workflowId: 'w1', mode: 'webhook' };
}

test('an execution that n8n lists as running and as ended is one, and has ended', () => {
	const results = [listed('2', 'running'), listed('2', 'success'), listed('1', 'error')];
	expect(readSummaries({ results }).map(({ id, status }) => [id, status])).toEqual([
		['2', 'success'],
		['1', 'error'],
	]);
});
