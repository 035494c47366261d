import { itemsOf, type Execution } from '../../n8n/client/execution';
import { PACKAGE_NAME } from '../../n8n/package';
import { version } from '../../package.json';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { Installation } from './installed/installation';
import { packVersions } from './installed/packVersions';
import { importSaved, type SavedWorkflows } from './installed/savedWorkflows';
import type { Instance } from './instance';

const MINUTE = 60_000;
/** Nothing was published yet, so the version before is this one under a lower number. */
const BEFORE = '0.0.9';
const UNKNOWN = `Unrecognized node type: ${PACKAGE_NAME}.eightByEightVoice`;

let folder: TemporaryFolder;
let n8n: Installation;
let tarballs: { current: string; other: string };
let instance: Instance;
let saved: SavedWorkflows;

// One n8n, from a new one without the package to its last restart: each start takes long.
beforeAll(async () => {
	folder = makeTemporaryFolder('installed');
	n8n = new Installation(`${folder.path}/data`);
	tarballs = await packVersions(folder.path, BEFORE);
	await n8n.startWithout();
}, 3 * MINUTE);
afterAll(async () => {
	try {
		await n8n.stop();
	} finally {
		await folder.remove();
	}
}, MINUTE);

/** A call that is placed now; the outcome that the published workflow was started with, and whether by this call. */
async function callAndFollowUp(): Promise<object> {
	const { client } = instance;
	const earlier = (await client.listExecutions(saved.followUp)).length;
	const calls = await instance.createCallWorkflow('Call', '+12025550101');
	const called = await client.waitForExecution(await client.run(calls));
	const [placed] = itemsOf(called, '8x8 Voice');
	const [followUp] = await client.waitForExecutions(saved.followUp, earlier + 1);
	const [summary] = followUp === undefined ? [] : itemsOf(followUp, '8x8 Voice Trigger');
	return {
		placed: placed?.json.sessionStatus,
		outcome: summary?.json.outcome,
		isOfThisCall: summary?.json.sessionId === placed?.json.sessionId,
	};
}
const FOLLOWED_UP = { placed: 'CREATED', outcome: 'busy', isOfThisCall: true };

/** Which fields each node of an execution gave out. */
function fieldsOf({ runData, ...execution }: Execution): Record<string, string[]> {
	return Object.fromEntries(
		Object.keys(runData).map((node) => {
			const [item] = itemsOf({ runData, ...execution }, node);
			return [node, Object.keys({ ...item?.json, ...item?.binary }).sort()];
		}),
	);
}

/** Runs every saved operation; those of the recordings and of a live call are started by events. */
async function runSaved() {
	const { client } = instance;
	const workflows = [saved.operations, saved.recordings, saved.menu];
	const newest = async (id: string) => {
		const [{ id: last } = { id: '' }] = await client.listExecutions(id);
		return await client.waitForExecution(last);
	};
	await client.waitForExecution(await client.run(saved.operations));
	await instance.control('GET', 'idle?timeoutMs=30000');
	const executions = await Promise.all(workflows.map(newest));
	return executions.map((execution) => ({
		status: execution.status,
		error: execution.error?.message,
		fields: fieldsOf(execution),
	}));
}

describe('installed with npm while n8n runs', () => {
	let operations: Awaited<ReturnType<typeof runSaved>>;

	beforeAll(async () => {
		await n8n.npmInstall(tarballs.other);
		await n8n.restart();
		instance = n8n.instance;
		saved = await importSaved(instance);
		await instance.control('PUT', 'recordings/behaviour', { everySession: true });
		for (const trigger of [saved.followUp, saved.recordings, saved.menu])
			await instance.client.publish(trigger);
	}, 3 * MINUTE);

	test('npm puts the package alone there: it brings nothing along', async () => {
		expect(await n8n.packages()).toEqual([PACKAGE_NAME]);
	});

	test(
		'after a restart, a call is placed and its summary starts the published workflow',
		async () => {
			expect(await callAndFollowUp()).toEqual(FOLLOWED_UP);
		},
		MINUTE,
	);

	test("n8n's page of community nodes does not list it, as nothing that was installed by hand", async () => {
		expect(await instance.client.listCommunityPackages()).toEqual([]);
	});

	test(
		'each operation runs as it was saved',
		async () => {
			operations = await runSaved();
			expect(operations).toMatchObject([
				{ status: 'success' },
				{ status: 'success' },
				{ status: 'success' },
			]);
		},
		2 * MINUTE,
	);

	describe('updated to a newer version, after a restart', () => {
		let registered: string | undefined;

		beforeAll(async () => {
			registered = await instance.registeredUrl();
			await n8n.npmInstall(tarballs.current);
			await n8n.restart();
		}, 3 * MINUTE);

		test('the new version is there', async () => {
			expect(await n8n.version()).toBe(version);
		});

		test(
			'the published workflow is still registered, at the same address, and its events still arrive',
			async () => {
				expect(await instance.registeredUrl()).toBe(registered);
				expect(await callAndFollowUp()).toEqual(FOLLOWED_UP);
			},
			MINUTE,
		);

		test(
			'each operation that was saved before gives out the same fields as before',
			async () => {
				expect(await runSaved()).toEqual(operations);
			},
			2 * MINUTE,
		);
	});

	describe('removed with npm, after a restart', () => {
		beforeAll(async () => {
			await n8n.npmUninstall();
			await n8n.restart();
		}, 3 * MINUTE);

		test('the workflows open as they were saved, and the published one stays published', async () => {
			const { nodes } = await instance.client.getWorkflow(saved.operations);
			const ours = nodes.filter(({ type }) => type === `${PACKAGE_NAME}.eightByEightVoice`);
			expect(ours).toHaveLength(nodes.length - 1);
			expect(await instance.client.getWorkflow(saved.followUp)).toMatchObject({ active: true });
		});

		test("running one says n8n's own words for a node that is missing", async () => {
			expect(await instance.client.nodeType(`${PACKAGE_NAME}.eightByEightVoice`)).toBeUndefined();
			await expect(instance.client.run(saved.operations)).rejects.toThrow(UNKNOWN);
		});

		test('8x8 gets an error for an event, so that it delivers it again later', async () => {
			expect(await instance.deliver('session-while-removed')).toBeGreaterThanOrEqual(400);
		});

		test(
			'other workflows run, and the credential is still there',
			async () => {
				const { client } = instance;
				const start = {
					...{ id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
					...{ typeVersion: 1, position: [0, 0], parameters: {} },
				};
				const workflow = { name: 'Other', nodes: [start], connections: {} };
				const other = await client.createWorkflow(workflow);
				const { status } = await client.waitForExecution(await client.run(other));
				expect(status).toBe('success');
				expect(await client.listCredentials()).toMatchObject([{ id: instance.credentialId }]);
			},
			MINUTE,
		);
	});

	describe('installed again, after a restart', () => {
		beforeAll(async () => {
			await n8n.npmInstall(tarballs.current);
			await n8n.restart();
		}, 3 * MINUTE);

		test(
			'calls are placed and the published workflow gets its events, without being published again',
			async () => {
				expect(await callAndFollowUp()).toEqual(FOLLOWED_UP);
			},
			MINUTE,
		);
	});
});
