import { SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import type { TestPlatform } from '../engine/platform';
import { OWN_NUMBER } from './callers';
import { menuParameters, type FormMenu } from './menuForm';

export const MENUS: FormMenu[] = [
	{
		name: 'Main',
		prompt: 'Main',
		keys: [
			{ key: '1', does: 'menu', menu: 'Dishes' },
			{ key: '2', does: 'menu', menu: 'Number' },
			{ key: '0', does: 'hangup', text: 'Goodbye' },
		],
	},
	{
		name: 'Dishes',
		prompt: 'Dishes',
		keys: [
			{ key: '1', does: 'workflow', choice: 'pizza', text: 'Thank you' },
			{ key: '2', does: 'workflow', choice: 'pasta', callerHears: 'respondOperation' },
			{ key: '9', does: 'back' },
		],
	},
	{
		name: 'Number',
		prompt: 'Number',
		entryDigits: 4,
		keys: [{ key: 'entry', does: 'workflow', choice: 'status', text: 'We will call you' }],
	},
];
export const CALLER = '+13125559001';

interface Asked {
	sessionId?: string;
	digits?: unknown;
	clientActionId?: string | undefined;
	callStatus?: string;
	more?: object;
}

/** A trigger with a phone menu, and the questions that the platform asks it. */
export function menuTrigger(platform: TestPlatform) {
	async function publish(menus = MENUS, changes: object = {}) {
		const host = await platform.startTrigger({ parameters: menuParameters(menus, changes) });
		await host.publish();
		return host;
	}

	/** What the trigger answers to a Call Action. */
	async function ask({
		sessionId = 'session-1',
		digits,
		clientActionId,
		callStatus = 'ACTION_COMPLETED',
		more = {},
	}: Asked) {
		const payload = {
			...{ eventId: `${sessionId}-${String(digits)}`, sessionId, callId: 'call-1', callStatus },
			...{ subAccountId: SUB_ACCOUNT, source: CALLER, destination: OWN_NUMBER },
			...{ callDirection: 'INBOUND', clientActionId, eventData: { dtmf: digits }, ...more },
		};
		const body = { namespace: 'VOICE', eventType: 'CALL_ACTION', payload };
		const { body: text } = await platform.deliver('VCA', body);
		return JSON.parse(text) as {
			clientActionId?: string;
			callflow: Array<{ action: string; params?: { text?: string; promptMessage?: string } }>;
		};
	}

	return { publish, ask };
}

export const FALLBACK = {
	callflow: [{ action: 'say', params: { text: 'Fallback' } }, { action: 'hangup' }],
};
export function asks(promptMessage: string) {
	return { callflow: [{ params: { promptMessage } }] };
}
