import type { Instance } from './instance';

const VOICE_PROFILE = { __rl: true, mode: 'code', value: 'en-GB-Emma' };

/** The parameters of a trigger with a phone menu of two levels. */
export function phoneMenu(): object {
	return {
		event: 'callAction',
		respondWith: 'menu',
		menuVoiceProfile: VOICE_PROFILE,
		menus: {
			menu: [
				{
					name: 'First',
					prompt: 'This is the first',
					keys: {
						key: [{ key: '1', does: 'menu', menu: { __rl: true, mode: 'name', value: 'Second' } }],
					},
				},
				{
					name: 'Second',
					prompt: 'This is the second',
					keys: { key: [{ key: '1', does: 'workflow', choice: 'order', text: 'Thank you' }] },
				},
			],
		},
	};
}

/** Asks what comes next in a call in which this was pressed; gives what is spoken, and the place of the caller. */
export async function pressKey(
	instance: Instance,
	digits: string,
	{ clientActionId, ...more }: { clientActionId?: string | undefined; url?: string } = {},
): Promise<{ spoken: string | undefined; clientActionId: string | undefined }> {
	const { text } = await instance.deliverEvent(
		'VCA',
		{
			namespace: 'VOICE',
			eventType: 'CALL_ACTION',
			payload: {
				eventId: `event-${Math.random()}`,
				sessionId: 'session-of-a-menu',
				callStatus: 'ACTION_COMPLETED',
				eventData: { dtmf: digits },
				clientActionId,
			},
		},
		more,
	);
	const answer = JSON.parse(text) as {
		clientActionId?: string;
		callflow: Array<{ params?: { text?: string; promptMessage?: string } }>;
	};
	const { params } = answer.callflow[0] ?? {};
	return { spoken: params?.promptMessage ?? params?.text, clientActionId: answer.clientActionId };
}
