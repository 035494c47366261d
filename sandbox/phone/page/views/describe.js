// @ts-check
/** @import { LoggedFact } from '../../../events/fact' */
/** @import { Action } from '../../../callflow/callflowRequest' */
import { ACTIONS } from './words.js';

/**
 * A step of a session in words.
 *
 * @param {LoggedFact} fact
 * @returns {{ label: string, text?: string, json?: unknown, isBad?: boolean }}
 */
export function describe(fact) {
	switch (fact.kind) {
		case 'accepted':
			if (fact.direction === 'INBOUND') {
				return { label: 'Inbound call', text: `${fact.source} calls ${fact.destination}` };
			}
			return {
				label: 'Callflow accepted',
				text: `${count(fact.callflow.length, 'action')} for ${fact.subAccountId}`,
				json: fact.callflow,
			};
		case 'action':
			return { label: ACTIONS[fact.action.action], text: describeAction(fact.action) };
		case 'ringing':
			return {
				label: fact.direction === 'INBOUND' ? 'Calling' : 'Called',
				text: `${fact.direction === 'INBOUND' ? fact.source : fact.destination}, played ${fact.byHand ? 'by you' : 'by the sandbox'}`,
			};
		case 'connected':
			return { label: 'Answered' };
		case 'disconnected':
			return {
				label: 'Call ended',
				text: `${fact.callStatus}, ${fact.talkSeconds} s of talk`,
				isBad: fact.callStatus !== 'COMPLETED',
			};
		case 'sound':
			return { label: 'Sound' };
		case 'listening':
			return {
				label: 'Listening',
				text: `up to ${count(fact.maxDigits, 'digit')}, ${fact.seconds} s`,
			};
		case 'digit':
			return { label: 'Key', text: fact.digit };
		case 'captured':
			return { label: 'Captured', text: fact.dtmf ?? 'nothing' };
		case 'asked':
			return { label: 'Call Action asked', text: 'What comes next?' };
		case 'told':
			if (fact.problem !== undefined) {
				return { label: 'Call Action failed', text: fact.problem, json: fact.answer, isBad: true };
			}
			return { label: 'Call Action answered', json: fact.answer };
		case 'delivery': {
			const { type, callStatus, outcome, httpStatus, error, url, attempt, body } = fact;
			const result =
				outcome === 'notRegistered'
					? 'not sent, because none is registered'
					: (error ?? (httpStatus === undefined ? outcome : `answered ${httpStatus}`));
			const words = [callStatus, result, attempt > 1 ? `attempt ${attempt}` : undefined];
			return {
				label: `Webhook ${type}`,
				text: words.filter((word) => word !== undefined).join(', '),
				json: url === null ? body : { url, body },
				isBad: outcome === 'failed' || outcome === 'givenUp',
			};
		}
		case 'ended':
			return {
				label: 'Session ended',
				text: fact.sessionStatus,
				json: fact.summary,
				isBad: fact.sessionStatus !== 'COMPLETED',
			};
	}
}

/** @param {Action} action */
function describeAction(action) {
	switch (action.action) {
		case 'makeCall':
			return `${action.params.source} to ${action.params.destination}`;
		case 'say':
			return action.params.text;
		case 'playFile':
			return action.params.fileUrl;
		case 'sayAndCapture':
			return action.params.promptMessage;
		case 'hangup':
			return '';
	}
}

/** @param {number} number @param {string} thing */
function count(number, thing) {
	return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
