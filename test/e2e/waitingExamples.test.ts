import { itemsOf } from '../../n8n/client/execution';
import type { WorkflowFile } from '../../n8n/client/workflow';
import { columnsOf, ExampleRun } from './exampleRun';

const MINUTE = 60_000;

let run: ExampleRun;

beforeAll(async () => {
	run = await ExampleRun.start();
}, 3 * MINUTE);
beforeEach(async () => {
	await run.hasProduct('ivr');
});
afterEach(async () => await run.cleanUp(), MINUTE);
afterAll(async () => await run.instance.stop(), MINUTE);

async function executed(workflowId: string, withinMs = MINUTE) {
	const { client } = run.instance;
	const execution = await client.waitForExecution(await client.run(workflowId), withinMs);
	expect([execution.status, execution.error?.message]).toEqual(['success', undefined]);
	return execution;
}

async function calls(): Promise<unknown> {
	return await run.instance.control('GET', 'calls');
}

/** The example as it is when this text in it is replaced by another. */
function replaced(...changes: Array<[from: string, to: string]>) {
	return (workflow: WorkflowFile): WorkflowFile => {
		const text = changes.reduce((whole, [from, to]) => {
			if (!whole.includes(from)) throw new Error(`The example has no ${from} in it.`);
			return whole.replaceAll(from, to);
		}, JSON.stringify(workflow));
		return JSON.parse(text) as WorkflowFile;
	};
}

test.each([
	['1', 'Confirmed', 'confirmed'],
	['2', 'Cancelled', 'cancelled'],
	['3', 'Call Back in Person', 'wantsPerson'],
	['', 'No Answer Yet', 'open'],
])(
	'confirm-by-phone: key "%s" leads to %s',
	async (key, node, status) => {
		await run.publish('calls-that-wait.json');
		const confirm = await run.import('confirm-by-phone.json');
		await run.willPress('+13125550100', key, key);
		const execution = await executed(confirm);

		expect(execution.lastNodeExecuted).toBe(node);
		expect(itemsOf(execution, node).map(({ json }) => json)).toMatchObject([
			{ name: 'Ada Lovelace', phone: '+13125550100', status },
		]);
		expect(await calls()).toEqual({ '+13125550100': 1 });
	},
	MINUTE,
);

test(
	'incident-escalation calls the next person until somebody presses 1, and then nobody more',
	async () => {
		await run.publish('calls-that-wait.json');
		const escalate = await run.publish('incident-escalation/escalate.json');
		await run.post('incident', { title: 'the shop is down' });
		const escalated = await run.newestExecution(escalate);

		expect(escalated.error?.message).toBeUndefined();
		const taken = itemsOf(escalated, 'Taken');
		expect(taken.map(({ json }) => json)).toEqual([
			{ incident: 'the shop is down', takenBy: 'Mei' },
		]);
		expect((await run.sessions()).map(({ destination }) => destination)).toEqual([
			'+12025550102',
			'+12025550140',
			'+12025550141',
		]);
		const asked = (name: string) =>
			`Hello ${name}. There is an incident: the shop is down. Press 1 to take it. Press 2 to pass it on.`;
		// Tom presses 0.
		expect(await run.heardBy('+12025550140')).toEqual([asked('Tom'), asked('Tom')]);
		expect(await run.heardBy('+12025550141')).toEqual([
			asked('Mei'),
			'Thank you. The incident is yours.',
		]);
	},
	MINUTE,
);

test(
	'incident-escalation says so when nobody took the incident',
	async () => {
		await run.publish('calls-that-wait.json');
		const escalate = await run.publish('incident-escalation/escalate.json');
		await run.willPress('+12025550141', '9');
		await run.post('incident', { title: 'the shop is down' });
		const escalated = await run.newestExecution(escalate);

		expect(itemsOf(escalated, 'Nobody Took It').map(({ json }) => json.takenBy)).toEqual([
			'nobody',
		]);
		expect(await run.sessions()).toHaveLength(4);
	},
	MINUTE,
);

test(
	'voice-approval goes on when the person presses 1, and says why when not',
	async () => {
		await run.publish('calls-that-wait.json');
		const approval = await run.publish('voice-approval/ask-for-approval.json');
		const decide = async (approver: string, count: number) => {
			await run.post('approval', { what: 'a refund of 480 dollars', approver });
			const decided = await run.newestExecution(approval, count);
			const reasons = itemsOf(decided, 'Ask for Approval').map(({ json }) => json.data);
			return { reasons, goesOn: itemsOf(decided, 'Go On').length };
		};
		const becauseOf = (reason: string) => [expect.objectContaining({ reason })];

		expect(await decide('+12025550141', 1)).toEqual({ reasons: becauseOf('approved'), goesOn: 1 });
		expect(await decide('+12025550142', 2)).toEqual({ reasons: becauseOf('declined'), goesOn: 0 });
		expect(await decide('+12025550102', 3)).toEqual({ reasons: becauseOf('noAnswer'), goesOn: 0 });
		expect(await decide('+12025550149', 4)).toEqual({ reasons: becauseOf('noKey'), goesOn: 0 });
		expect(await run.heardBy('+12025550142')).toEqual([
			'Hello. Please decide on this: a refund of 480 dollars. Press 1 to approve it. Press 2 to reject it.',
			'Thank you. Goodbye.',
		]);
	},
	MINUTE,
);

const ALL_DAY = ['"09:00"', '"00:00"'] as const;
const EVERY_DAY = ['"friday"]', '"friday","saturday","sunday"]'] as const;

test(
	'call-again calls who was busy or did not pick up three times, and nobody who answered twice',
	async () => {
		await run.publish('calls-that-wait.json');
		const change = replaced(
			[...ALL_DAY],
			['"18:00"', '"24:00"'],
			[...EVERY_DAY],
			["plus(30, 'minutes')", "plus(1, 'seconds')"],
		);
		const again = await run.import('call-again.json', { change });
		const execution = await executed(again);

		expect(await calls()).toEqual({
			'+12025550100': 1,
			'+12025550101': 3,
			'+12025550102': 3,
			'+12025550141': 1,
		});
		const ended = itemsOf(execution, 'Finished').map(({ json }) => json);
		expect(columnsOf(ended, 'name', 'tries', 'reason').sort()).toEqual([
			['Ada', 1, 'answered'],
			['Edsger', 3, 'noAnswer'],
			['Grace', 3, 'busy'],
			['Mary', 1, 'answered'],
		]);
	},
	2 * MINUTE,
);

test(
	'call-again calls nobody outside of the hours, waits until they begin, and does not count that as a try',
	async () => {
		await run.publish('calls-that-wait.json');
		const minute = Math.ceil((Date.now() + 20_000) / MINUTE) * MINUTE;
		const clock = (time: number) => JSON.stringify(new Date(time).toISOString().slice(11, 16));
		const change = replaced(
			['"09:00"', clock(minute)],
			['"18:00"', clock(minute - 5 * MINUTE)],
			[...EVERY_DAY],
			['"timeZone":""', '"timeZone":"UTC"'],
			['+12025550101', '+12025550140'],
			['+12025550102', '+12025550142'],
		);
		const again = await run.import('call-again.json', { change });
		const execution = await executed(again, 2 * MINUTE);

		expect(itemsOf(execution, 'Result').map(({ json }) => [json.reason, json.tries])).toEqual([
			...Array.from({ length: 4 }, () => ['outsideCallingHours', 0]),
			...Array.from({ length: 4 }, () => ['answered', 1]),
		]);
		expect(await run.sessions()).toHaveLength(4);
	},
	3 * MINUTE,
);

test(
	'campaign-report counts the calls by result and lists who was not reached; a second run calls nobody',
	async () => {
		await run.publish('calls-that-wait.json');
		const campaign = await run.import('campaign-report.json');
		const execution = await executed(campaign);
		const report = itemsOf(execution, 'Report').map(({ json }) => json);

		expect(columnsOf(report, 'result', 'count_phone', 'appended_name').sort()).toEqual([
			['answered', 1, ['Ada']],
			['busy', 1, ['Grace']],
			['cannotBeCalled', 1, ['Mary']],
			['duplicate', 1, ['Grace again']],
			['failed', 1, ['Alan']],
			['noAnswer', 1, ['Edsger']],
			['optedOut', 1, ['Barbara']],
		]);
		const missed = itemsOf(execution, 'Not Reached').map(({ json }) => json);
		expect(columnsOf(missed, 'name', 'advice').slice(0, 2)).toEqual([
			['Grace', 'The line was busy. Call again in a few minutes.'],
			['Edsger', 'Nobody picked up. Call again at another time of day.'],
		]);
		const before = await calls();
		await executed(campaign);
		expect(await calls()).toEqual(before);
	},
	2 * MINUTE,
);

test(
	'do-not-call: who opts out is called no more, in whatever way the number is written',
	async () => {
		const { client } = run.instance;
		const optOuts = await run.publish('do-not-call/opt-outs.json');
		const list = await run.import('do-not-call/call-list.json');
		const first = await executed(list);
		await client.waitForExecutions(optOuts, 3);
		const once = { '+12025550110': 1, '+12025550112': 1, '+12025550141': 1 };
		expect(await calls()).toEqual(once);
		expect(itemsOf(first, 'Needs a Correction')).toHaveLength(1);
		const rows = await client.dataTables.rows('do_not_call');
		expect(columnsOf(rows, 'phone').sort()).toEqual([['+12025550110'], ['+12025550112']]);

		await executed(list);
		expect(await calls()).toEqual({ ...once, '+12025550141': 2 });
	},
	MINUTE,
);
