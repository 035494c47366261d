import type {
	IHookFunctions,
	INodeParameters,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { searchCallerIds, searchVoiceProfiles } from './methods/listSearch';
import { checkMenus, searchMenus } from './methods/menuLists';
import { EVENTS } from '../../core/events/events';
import { chosenLabel } from './form/chosenLabel';
import { EVENT_OPTIONS } from './trigger/eventFields';
import { menuHints } from './trigger/menu/menuHints';
import { receiveEvent } from './trigger/receive/receiveEvent';
import { register, unregister } from './trigger/register/registration';
import { triggerProperties } from './trigger/trigger.properties';

// n8n's own name for it, which n8n 1.x does not have. n8n then computes the field without its expression engine, which
// takes it as long as the rest of an event.
const WEBHOOK_RESOLVERS = Symbol.for('n8n.webhookDescriptionResolvers');

/** Only a Call Action that the workflow answers, even if only at the end of a phone menu, waits for the workflow. */
const RESPONSE_MODE = {
	template:
		'={{ $parameter["event"] === "callAction" && ["respondOperation", "menu"].includes($parameter["respondWith"]) ? "responseNode" : "onReceived" }}',
	resolve: ({ event, respondWith }: INodeParameters) =>
		event === 'callAction' && ['respondOperation', 'menu'].includes(String(respondWith))
			? 'responseNode'
			: 'onReceived',
};

export class EightByEightVoiceTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: '8x8 Voice Trigger',
		name: 'eightByEightVoiceTrigger',
		icon: { light: 'file:eightByEightVoice.svg', dark: 'file:eightByEightVoice.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: `={{ ${chosenLabel('event', EVENT_OPTIONS)} }}`,
		// n8n shows it for both nodes where it lists them as one, so it does not say that it starts a workflow.
		description: 'Phone calls that you make or get, the keys pressed in them, and how they end',
		defaults: { name: '8x8 Voice Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'eightByEightVoiceApi', required: true, testedBy: 'testVoiceApiCredential' },
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: RESPONSE_MODE.template,
				path: 'webhook',
				[WEBHOOK_RESOLVERS]: { responseMode: RESPONSE_MODE },
			},
		],
		hints: menuHints,
		properties: triggerProperties,
	};

	methods = { listSearch: { checkMenus, searchCallerIds, searchMenus, searchVoiceProfiles } };

	webhookMethods = {
		default: {
			// The platform does not tell which secret it holds, so only registering again makes sure of it.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await register(this, EVENTS);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await unregister(this, EVENTS);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveEvent(this, EVENTS);
	}
}
