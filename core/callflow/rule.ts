import type { StatusCode } from '../statusCodes';

/** What the rules know besides the callflow itself. */
export interface RuleContext {
	now: Date;
	/** Whether the sub-account has a Call Action webhook; undefined when nobody looked. */
	hasCallActionWebhook?: boolean | undefined;
	/** Whether what receives it starts no workflow, and answers nobody but calls that are waited for. */
	isForWaitingCalls?: boolean | undefined;
	/** Whether it is the answer to a Call Action: somebody is on the line already, so it need not begin with a call. */
	isAnswer?: boolean | undefined;
	/**
	 * Whether a country for national numbers is wanted and not known: a number without a plus then belongs to nobody.
	 */
	isCountryMissing?: boolean | undefined;
	/** Whether Default Country cannot help: it is set, or the callflow was written as JSON, in which no number is read. */
	isCountrySettled?: boolean | undefined;
	/** Whether keys that are not known here are refused; otherwise they pass, because the API may add more. */
	knownKeysOnly?: boolean | undefined;
}

/** An action as it came, before anything is known about its parameters. */
export interface LooseAction {
	action: unknown;
	params: Record<string, unknown>;
}

/** A rule finds what is wrong; one finding is a path below `callflow` and a message. */
type Finding = { at: [index: number, param?: string]; message: string };

export interface Rule {
	statusCode: StatusCode;
	find(actions: LooseAction[], context: RuleContext): Finding[];
}

/** Looks at each action by itself. */
export function eachAction(
	statusCode: StatusCode,
	findIn: (action: LooseAction, context: RuleContext) => Array<[param: string, message: string]>,
): Rule {
	return {
		statusCode,
		find: (actions, context) =>
			actions.flatMap((action, index) =>
				findIn(action, context).map(
					([param, message]): Finding => ({ at: [index, param], message }),
				),
			),
	};
}

export function onlyFor(name: string, { action }: LooseAction) {
	return action === name;
}
