import { isRegisteredCallerId, type Account } from '../accounts';
import type { BehaviourRules } from '../behaviour';
import type {
	Action,
	CallflowRequest,
	MakeCallParams,
	SayAndCaptureParams,
} from './callflowRequest';
import { asE164, countryOf, isCallerId, isMsisdn } from './msisdn';
import { Refusal } from './refusal';
import { hasKnownLocale, isSpeechProfile } from './speechProfiles';

export interface ActionsContext {
	account: Account;
	/** Whether the sub-account has somewhere to send digits: an enabled VCA webhook. */
	hasDtmfCallback: boolean;
	rules: Pick<
		BehaviourRules,
		'acceptsUnlistedVoices' | 'asksForEveryCallerId' | 'needsLongerOverallTimeout'
	>;
}

export interface CallflowContext extends ActionsContext {
	now: Date;
}

/** Refuses what takes more than the body's shape to judge: voices, numbers, dates, and parameters that do not go together. */
export function checkCallflowRequest(request: CallflowRequest, context: CallflowContext): void {
	checkActions(request.callflow, context);
	if (request.validUntil !== undefined && new Date(request.validUntil) <= context.now) {
		throw new Refusal(-1015);
	}
}

export function checkActions(callflow: readonly Action[], context: ActionsContext): void {
	const { rules } = context;
	for (const entry of callflow) {
		switch (entry.action) {
			case 'makeCall':
				checkMakeCall(entry.params, context.account, rules);
				break;
			case 'say':
				checkVoice(entry.params.voiceProfile, rules);
				checkSpoken(entry.params.text);
				break;
			case 'sayAndCapture':
				checkVoice(entry.params.voiceProfile, rules);
				checkSpoken(entry.params.promptMessage);
				checkSpoken(entry.params.successMessage);
				checkSpoken(entry.params.failureMessage);
				checkCapture(entry.params, rules);
				if (!context.hasDtmfCallback) throw new Refusal(-1004);
				break;
			case 'playFile':
			case 'hangup':
				break;
		}
	}
}

function checkMakeCall(
	{ source, destination }: MakeCallParams,
	account: Account,
	{ asksForEveryCallerId }: Pick<BehaviourRules, 'asksForEveryCallerId'>,
): void {
	if (/[,;]/.test(destination)) throw new Refusal(-1011);
	if (!isMsisdn(destination)) throw new Refusal(-1017);
	if (!isCallerId(source)) throw new Refusal(-1014);
	if (isRegisteredCallerId(account, asE164(source))) return;
	if (asksForEveryCallerId || isDomestic(source, destination)) throw new Refusal(-1014);
}

/** A caller ID that is no telephone number is of no country. */
function isDomestic(source: string, destination: string): boolean {
	const country = isMsisdn(source) ? countryOf(source) : null;
	return country !== null && country === countryOf(destination);
}

function checkVoice(
	voiceProfile: string,
	{ acceptsUnlistedVoices }: Pick<BehaviourRules, 'acceptsUnlistedVoices'>,
): void {
	if (isSpeechProfile(voiceProfile)) return;
	if (!acceptsUnlistedVoices || !hasKnownLocale(voiceProfile)) throw new Refusal(-1002);
}

/** No control characters except tabs and line ends, and no lone surrogates. */
function checkSpoken(text: string | undefined): void {
	if (text !== undefined && /(?![\t\r\n])[\p{Cc}\p{Cs}]/u.test(text)) throw new Refusal(-1016);
}

function checkCapture(
	capture: SayAndCaptureParams,
	{ needsLongerOverallTimeout }: Pick<BehaviourRules, 'needsLongerOverallTimeout'>,
): void {
	const { minDigits, maxDigits, digitTimeout, overallTimeout, completeOnHash } = capture;
	if (minDigits !== undefined && (maxDigits === undefined || maxDigits < minDigits)) {
		throw new Refusal(-1003);
	}
	if (completeOnHash === false && (maxDigits === undefined || maxDigits > 25)) {
		throw new Refusal(-1008);
	}
	if (digitTimeout === undefined) return;
	if (needsLongerOverallTimeout) {
		if (overallTimeout === undefined) throw new Refusal(-1005);
		if (overallTimeout <= digitTimeout) throw new Refusal(-1006);
	} else if (overallTimeout !== undefined && overallTimeout < digitTimeout) {
		throw new Refusal(-1006);
	}
}
