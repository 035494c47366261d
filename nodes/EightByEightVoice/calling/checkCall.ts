import type { IDataObject } from 'n8n-workflow';

import { findNumbersWithoutCountry } from '../../../core/callflow/missingCountry';
import { findUnspokenTexts } from '../../../core/callflow/spokenTexts';
import { isRecord } from '../../../core/json';
import type { CallOptions } from '../form/callOptions';
import type { NameField } from '../form/nameField';
import type { Item } from '../run/item';
import { isKnownToStartNothing } from '../trigger/register/registeredWorkflows';
import { refuseCallflow } from './refuseCallflow';
import { requireCallable } from './requireCallable';

export interface CallToCheck {
	/** Not checked yet. */
	callflow: unknown;
	options: CallOptions;
	nameField: NameField;
	/** It was written as JSON, whose numbers are not read in the Default Country. */
	isJson?: boolean;
	/** Leaves the platform's rules and the shape of the callflow to the platform. */
	isUnchecked?: boolean;
	/** Finds out itself, before it calls, whether somebody receives the digits that are asked for. */
	isWaitedFor?: boolean;
}

/** Throws for a request that must not be sent: by the platform's rules, or, without them, by what protects people. */
export async function checkCall(
	item: Item,
	body: IDataObject,
	{ callflow, nameField, options, ...call }: CallToCheck,
): Promise<void> {
	const { isJson = false, isUnchecked = false, isWaitedFor = false } = call;
	const { defaultCountry, subAccountId } = options;
	const isCountryMissing = defaultCountry === 'missing';
	if (isUnchecked) return requireProtected(item, { body, nameField, isCountryMissing });

	const receiver =
		asksForDigits(callflow) && !isWaitedFor ? await findReceiver(item, subAccountId) : {};
	const isCountrySettled = isJson || defaultCountry !== undefined;
	const rules = { ...receiver, isCountryMissing, isCountrySettled };
	requireCallable(item, { body, rules, nameField, outcome: 'Nobody was called' });
}

/** Who gets the digits. */
async function findReceiver({ run }: Item, subAccountId: string | undefined) {
	const webhook = await run.findCallActionWebhook(subAccountId);
	return {
		hasCallActionWebhook: webhook !== undefined,
		isForWaitingCalls: webhook !== undefined && isKnownToStartNothing(webhook.url),
	};
}

/** What is refused although the platform's rules are left to the platform. */
function requireProtected(
	{ inWords, run }: Item,
	{
		body,
		nameField,
		isCountryMissing,
	}: { body: IDataObject; nameField: NameField; isCountryMissing: boolean },
): void {
	const { callflow } = body;
	const [first] = Array.isArray(callflow) ? callflow : [];
	const params = isRecord(first) && isRecord(first.params) ? first.params : {};
	const isReadable = typeof params.destination === 'string' && params.destination.trim() !== '';
	const issues = [
		...(isReadable ? [] : [NO_DESTINATION]),
		...(isCountryMissing ? findNumbersWithoutCountry(callflow) : []),
		...findUnspokenTexts(callflow),
	];
	if (issues.length === 0) return;
	const outcome = `Nobody was called${inWords}`;
	throw refuseCallflow(run.context.getNode(), issues, { body, nameField, outcome });
}

const NO_DESTINATION = {
	statusCode: -1017,
	path: ['callflow', 0, 'params', 'destination'],
	message:
		'cannot be read, so that it could not be told whether this number was called already. Put the number there as text.',
} as const;

function asksForDigits(callflow: unknown): boolean {
	return (
		Array.isArray(callflow) &&
		callflow.some((entry) => isRecord(entry) && entry.action === 'sayAndCapture')
	);
}
