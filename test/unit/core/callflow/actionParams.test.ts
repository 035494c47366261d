import { paramNamesOf, paramsOfKind } from '../../../../core/callflow/actionParams';
import { TEXT_KINDS, type TextKind } from '../../../../core/callflow/params';
import { CALLFLOW_ACTION_NAMES, callflowActionSchema } from '../../../../core/callflow/schema';

/** The parameters of an action that must be texts. */
function textsOf(action: string): string[] {
	const nothing = Object.fromEntries(paramNamesOf(action).map((name) => [name, Symbol(name)]));
	const { error } = callflowActionSchema.safeParse({ action, params: nothing });
	return (error?.issues ?? []).flatMap((issue) =>
		issue.code === 'invalid_type' && issue.expected === 'string' ? String(issue.path.at(-1)) : [],
	);
}

test.each(CALLFLOW_ACTION_NAMES)(
	'each text among the parameters of %s says what it is: spoken, a voice, a number or an address',
	(action) => {
		const expected = TEXT_KINDS.flatMap((kind) => paramsOfKind(action, kind)).sort();
		expect(textsOf(action).sort()).toEqual(expected);
	},
);

test.each<[string, TextKind, string[]]>([
	['say', 'spoken', ['text']],
	['sayAndCapture', 'spoken', ['promptMessage', 'successMessage', 'failureMessage']],
	['sayAndCapture', 'voice', ['voiceProfile']],
	['makeCall', 'phone number', ['source', 'destination']],
	['playFile', 'web address', ['fileUrl']],
	['hangup', 'spoken', []],
	['sing', 'spoken', []],
])('%s: its parameters that are %s', (action, kind, expected) => {
	expect(paramsOfKind(action, kind)).toEqual(expected);
});
