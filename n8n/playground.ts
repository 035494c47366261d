import { N8nClient } from './client/n8nClient';
import {
	CRM_EXAMPLE,
	FIRST_CALL_EXAMPLE,
	FOLLOW_UP_EXAMPLE,
	HUB_EXAMPLE,
	readExample,
} from './examples';
import type { N8nServer } from './server';

/** Who signs in to an n8n that only this machine can reach. */
export const PLAYGROUND_OWNER = {
	email: 'playground@example.com',
	firstName: 'Play',
	lastName: 'Ground',
	password: 'Playground1',
};

export interface Playground {
	client: N8nClient;
	crmWorkflow: string;
	followUpWorkflow: string;
}

function idNamed(name: string, list: Array<{ id: string; name: string }>): string | undefined {
	return list.find((entry) => entry.name === name)?.id;
}

/** What n8n shows the examples by, also among many workflows of one's own. */
export const EXAMPLES_TAG = '8x8 example';

/**
 * Signs in and makes what is not there yet: the credential, the workflows of the tutorial and the demo, published if
 * they wait for calls, and these other examples, not published.
 */
export async function setUpPlayground(
	n8n: N8nServer,
	sandboxUrl: string,
	others: string[] = [],
): Promise<Playground> {
	const client = new N8nClient(n8n);
	await client.signIn(PLAYGROUND_OWNER);

	const credential = {
		name: '8x8 Voice sandbox',
		type: 'eightByEightVoiceApi',
		data: { apiKey: 'sandbox-api-key', subAccountId: 'sandbox_main', baseUrl: sandboxUrl },
	};
	const known = idNamed(credential.name, await client.listCredentials());
	if (known !== undefined) await client.updateCredential(known, credential);
	const id = known ?? (await client.createCredential(credential));
	const tested = await client.testCredential(id);
	if (tested.status !== 'OK')
		throw new Error(`The sandbox refused the credential: ${tested.message}`);

	const ids = new Map(
		(await client.listWorkflows()).map((workflow) => [workflow.name, workflow.id]),
	);
	const tag = await client.ensureTag(EXAMPLES_TAG);
	const ensureWorkflow = async (file: string) => {
		const workflow = await readExample(file, { id, name: credential.name });
		const made = ids.get(workflow.name) ?? (await client.createWorkflow(workflow, [tag]));
		ids.set(workflow.name, made);
		return made;
	};
	for (const file of others) if (file !== FIRST_CALL_EXAMPLE) await ensureWorkflow(file);
	const crmWorkflow = await ensureWorkflow(CRM_EXAMPLE);
	const followUpWorkflow = await ensureWorkflow(FOLLOW_UP_EXAMPLE);
	// The hub takes what no other has taken, so it comes last.
	for (const workflow of [followUpWorkflow, await ensureWorkflow(HUB_EXAMPLE)]) {
		// The sandbox is new at each start and may have another address, so a kept workflow is registered with it again.
		if ((await client.getWorkflow(workflow)).active) await client.unpublish(workflow);
		await client.publish(workflow);
	}
	// The editor lists the newest first, and this is where a person begins.
	await ensureWorkflow(FIRST_CALL_EXAMPLE);
	return { client, crmWorkflow, followUpWorkflow };
}
