import type { IExecuteFunctions } from 'n8n-workflow';

import { hostOf } from '../form/webhookFields';
import { refuse } from './findHubs';
import { tellHub, type ToTell } from './tellHub';

/** Makes sure, before anybody is called, that the hub understands, and that it reaches the execution. Throws if not. */
export async function greetHub(
	context: IExecuteFunctions,
	url: string,
	willCall: ToTell,
): Promise<void> {
	const answer = await tellHub(context, url, willCall);
	const node = context.getNode();
	const host = hostOf(url);
	if (!answer.isHub) {
		const [message, remedy] = {
			unreachable: [
				`This n8n cannot reach its own address ${host}, so this call could not be waited for`,
				'The trigger that receives what becomes of calls did not answer there. Publish its workflow again; if that does not help, whoever runs this n8n has to let it reach its own WEBHOOK_URL: a firewall, a proxy or the SSRF protection of n8n can be in the way.',
			],
			refused: [
				'The 8x8 Voice Trigger of this n8n uses another API key, so this call could not be waited for',
				'Choose the same 8x8 Voice API credential in the trigger and in this node, and publish the workflow of the trigger again. If they are the same, something before n8n, such as a proxy, asks for a password at its webhooks.',
			],
			another: [
				`What receives the calls of this sub-account at ${host} is no 8x8 Voice Trigger of this version, so this call could not be waited for`,
				"Publish a workflow with an 8x8 Voice Trigger in its place, such as one with the event 'For calls that wait'.",
			],
		}[answer.why];
		throw refuse(node, String(message), String(remedy));
	}
	if (answer.address === 'refused') {
		throw refuse(
			node,
			'n8n refuses its own address for executions that wait, so this call could not be waited for',
			'A proxy before n8n takes a part of the path away, and n8n signs the whole path: have the proxy leave the path as it is and set N8N_PATH, or give n8n a host name of its own.',
		);
	}
	if (answer.address !== 'open') {
		throw refuse(
			node,
			`This n8n cannot reach its own address for executions that wait, so this call could not be waited for`,
			`Whoever runs this n8n has to let it reach ${host}, also the part of it for waiting webhooks: a firewall, a proxy or the SSRF protection of n8n can be in the way.`,
		);
	}
}
