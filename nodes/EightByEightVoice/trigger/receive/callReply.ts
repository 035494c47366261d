import type { IDataObject } from 'n8n-workflow';

import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import { compileCallflow, type ActionEntry } from '../../../../core/callflow/compile';
import { completeCaptures } from '../../../../core/callflow/completeCaptures';
import { findUnspokenTexts } from '../../../../core/callflow/spokenTexts';
import { isRecord } from '../../../../core/json';
import { readActionList } from '../../form/actionList';
import { callflowBuilder } from '../../form/callflowBuilder';
import { clientActionId } from '../../form/callFields';
import { fallbackText, fallbackVoiceProfile, respondWith } from '../callActionFields';
import { menuVoiceProfile } from '../menu/menuFields';
import type { Delivery } from './delivery';

/** The answer to a Call Action, as 8x8 reads it. */
export type CallReply = IDataObject & { callflow: IDataObject[] };

/** A reply of the workflow that 8x8 could play; undefined for anything else that n8n would send. */
export function readReply(httpStatus: number, text: string): CallReply | undefined {
	if (httpStatus !== 200) return undefined;
	try {
		const reply: unknown = JSON.parse(text);
		return isReply(reply) ? { ...reply, callflow: completeCaptures(reply.callflow) } : undefined;
	} catch {
		return undefined;
	}
}

/** The callflow that is built in the trigger; undefined, with a line in the log, when it cannot be played. */
export function readBuiltReply(delivery: Delivery): CallReply | undefined {
	const { fields } = delivery;
	const actionId = String(fields.value(clientActionId) ?? '');
	return makeReply(delivery, actionId, readActionList(fields.value(callflowBuilder)));
}

/** A reply of these actions, with an ID for this step or ''; undefined, with a line in the log, when it cannot be played. */
export function makeReply(
	{ context }: Delivery,
	actionId: string,
	actions: ActionEntry[],
): CallReply | undefined {
	const reply = {
		...(actionId === '' ? {} : { clientActionId: actionId }),
		callflow: compileCallflow(actions) as IDataObject[],
	};
	const check = checkCallflow(reply, { now: new Date(), isAnswer: true });
	if (check.ok) return reply;
	const problems = check.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
	context.logger.error(
		`8x8 Voice Trigger: the answer to a call cannot be played, so the caller heard the fallback. ${problems.join(' ')}`,
	);
	return undefined;
}

/** What a caller hears when there is no answer: a text, where a voice is chosen for it, and the end of the call. */
export function readFallback({ fields }: Delivery): CallReply {
	const text = String(fields.value(fallbackText) ?? '');
	const voice = fields.value(respondWith) === 'menu' ? menuVoiceProfile : fallbackVoiceProfile;
	const voiceProfile = String(fields.chosen(voice) ?? '');
	const say = { action: 'say', params: { text, voiceProfile } };
	const isSpeakable =
		text.trim() !== '' && voiceProfile !== '' && findUnspokenTexts([say]).length === 0;
	return { callflow: [...(isSpeakable ? [say] : []), { action: 'hangup' }] };
}

function isReply(value: unknown): value is CallReply {
	return isRecord(value) && Array.isArray(value.callflow);
}
