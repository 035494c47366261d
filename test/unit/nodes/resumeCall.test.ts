import type { IWebhookFunctions } from 'n8n-workflow';

import { resumeCall } from '../../../nodes/EightByEightVoice/waiting/resumeCall';

test('an execution that does not know its own address takes nothing from anybody', async () => {
	const answered: unknown[] = [];
	const warnings: string[] = [];
	const response = {
		status: (code: number) => ({ json: (body: object) => void answered.push(code, body) }),
	};
	const context = {
		getBodyData: () => ({ type: 'VSS', body: {} }),
		getHeaderData: () => ({ 'x-8x8-voice-waiting': 'a'.repeat(64) }),
		getResponseObject: () => response,
		getSignedResumeUrl() {
			throw new Error('Execution id is missing');
		},
		logger: { warn: (line: string) => void warnings.push(line) },
	} as unknown as IWebhookFunctions;
	expect(await resumeCall(context)).toEqual({ noWebhookResponse: true });
	expect(answered).toEqual([401, { message: 'This request is not sealed' }]);
	expect(warnings).toEqual([expect.stringContaining('refused a request to an execution')]);
});
