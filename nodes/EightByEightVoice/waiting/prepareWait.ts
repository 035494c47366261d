import { randomUUID } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { compileCallflow } from '../../../core/callflow/compile';
import { beginDialogue } from '../../../core/dialogue/dialogue';
import { withSpeakableMessage } from '../../../core/dialogue/prompt';
import type { Question } from '../../../core/dialogue/question';
import { withoutAnswer } from '../../../core/dialogue/response';
import { inWords } from '../../../core/json';
import { prepareCall } from '../calling/prepareCall';
import { readCallNumbers } from '../form/callNumbers';
import { readCallOptions, type CallOptions } from '../form/callOptions';
import type { NameField } from '../form/nameField';
import { readQuestion } from '../form/readQuestion';
import { readWaitLimit } from '../form/waitLimit';
import type { Item } from '../run/item';
import { ItemWithFile, type OutputItem, type PreparedCall } from '../run/operation';
import { isHumanReview } from '../run/toolUse';
import { toWayBackIds } from '../trigger/hub/wayBack';
import { requirePlayable } from './requirePlayable';
import { refuseModelsChoice, requireAddress, requireOneItem } from './requirements';
import { placeAndWait } from './waitForCall';

/** Checks a call that is to be waited for, and calls nobody. */
export async function prepareWait(item: Item, nameField: NameField): Promise<PreparedCall> {
	requireOneItem(item);
	const address = requireAddress(item);
	const question = readWords(item);
	const limit = readWaitLimit(item.optionValues, item.timeZone, new Date());
	const options = readWaitOptions(item, limit);
	const numbers = readCallNumbers(item, options);
	requirePlayable(item, question, nameField);
	const ids = toWayBackIds(address.path) ?? { clientRequestId: randomUUID() };
	const { clientRequestId } = ids;
	const { subAccountId } = options;
	const call = {
		...{ question, address, limit, clientRequestId, subAccountId },
		numbers: { source: inWords(numbers.source), destination: inWords(numbers.destination) },
	};
	const prepared = await prepareCall(item, {
		callflow: compileCallflow([{ action: 'makeCall', ...numbers }, ...beginDialogue(question)]),
		options,
		nameField,
		given: { ...ids },
		isWaitedFor: true,
		around: async (place) => await placeAndWait(item, call, place),
	});
	const perform = async () =>
		(await prepared.perform()).map((output) => withReason(output, question));
	return { ...prepared, perform };
}

/** For a review of an agent's tool, n8n writes the name of the tool, and its input as JSON. */
function readWords(item: Item): Question {
	const { context } = item.run;
	const isReview = isHumanReview(context);
	if (isReview) refuseModelsChoice(item);
	const question = readQuestion(item, item.options, isReview);
	if (!isReview) return question;
	// In a longer text, n8n's expressions do not write the input out.
	const [input] = context.getInputData();
	const written = JSON.stringify(input?.json.toolParameters ?? {});
	const message = question.message.replaceAll('[object Object]', () => written);
	return withSpeakableMessage({ ...question, message });
}

/**
 * The caller's own IDs are how the call is found again. A call that 8x8 has not made by the limit is of no use to
 * anybody.
 */
function readWaitOptions(item: Item, limit: Date): CallOptions {
	const options = readCallOptions(item);
	const { validFor, validUntil } = options;
	const given =
		validFor === undefined ? Date.parse(String(validUntil)) : Date.now() + validFor * 60_000;
	return {
		...options,
		clientRequestId: undefined,
		clientBatchId: undefined,
		validFor: undefined,
		validUntil: new Date(given < limit.getTime() ? given : limit).toISOString(),
	};
}

/** If nobody was called, the output says why, in the place of the answer. */
function withReason(output: OutputItem, question: Question): OutputItem {
	if (output instanceof ItemWithFile || output.data !== undefined) return output;
	const reason = output.sessionStatus === 'DRY_RUN' ? 'dryRun' : String(output.reason ?? 'unknown');
	return { data: withoutAnswer(question, reason) as IDataObject, ...output, timedOut: false };
}
