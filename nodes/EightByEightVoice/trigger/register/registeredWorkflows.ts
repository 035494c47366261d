import type { IHookFunctions } from 'n8n-workflow';

import { hostOf } from '../../form/webhookFields';
import { keepForAllNodes } from '../../run/processMemory';
import { readRegisteredUrl } from '../webhookUrl';

/** What n8n tells a trigger about its workflow; it tells nothing about others. */
interface RegisteredWorkflow {
	id: string;
	name: string;
	/** Whether its trigger is for calls that wait alone. */
	startsNothing: boolean;
}

/**
 * Which workflows this process has registered, by their webhook URLs. n8n registers all published ones when it starts,
 * so it knows them, unless another main process of the same n8n has done it.
 */
const registeredWorkflows = keepForAllNodes(() => new Map<string, RegisteredWorkflow>());

export function rememberWorkflow(
	context: IHookFunctions,
	{ url, startsNothing }: { url: string; startsNothing: boolean },
): void {
	const { id, name } = context.getWorkflow();
	registeredWorkflows().set(url, { id: String(id), name: String(name), startsNothing });
}

/** Whether this process has registered the URL for a trigger that starts nothing. */
export function isKnownToStartNothing(registeredUrl: string): boolean {
	const { url } = readRegisteredUrl(registeredUrl);
	return registeredWorkflows().get(url)?.startsNothing === true;
}

export function forgetWorkflow(url: string): void {
	registeredWorkflows().delete(url);
}

/**
 * Says who has a registered URL. `bases` are the addresses of this n8n: below them it is one of its workflows, by name if
 * that is known, or otherwise how to find it; of any other URL it says the host alone.
 */
export function nameHolder(registeredUrl: string, bases: string[]): string {
	const { url } = readRegisteredUrl(registeredUrl);
	const base = bases.find((one) => url.startsWith(`${one}/`));
	if (base === undefined) return hostOf(url);
	const workflow = registeredWorkflows().get(url);
	const [, workflowId, ...rest] = url.slice(base.length + 1).split('/');
	// A node without a webhook ID has its workflow in its address.
	const id = workflow?.id ?? (rest.length === 2 ? workflowId : undefined);
	const [editor = base] = bases;
	const link = id === undefined ? '' : ` (${editor}/workflow/${id})`;
	if (workflow !== undefined) return `the workflow '${workflow.name}' of this n8n${link}`;
	return id === undefined
		? `another workflow of this n8n: the one whose 8x8 Voice Trigger shows ${url} under Webhook URLs`
		: `another workflow of this n8n${link}`;
}
