import type { Instance } from '../instance';
import type { Editor } from './editor';

export const EMMA = 'English (UK) · Emma · female';

/** In front of which editor, beside which sandbox, and what earlier operations gave that later ones need. */
export interface ByHand {
	editor: Editor;
	instance: Instance;
	given: { session: string; exportJob: string; hub: string };
}

export interface OperationByHand {
	/** As the panel of nodes calls it. */
	action: string;
	fillIn: (by: ByHand) => Promise<void>;
	/** Waits for what its output shows. */
	seen: (by: ByHand) => Promise<void>;
}

async function isShown(editor: Editor, text: string): Promise<void> {
	await editor.output().getByText(text, { exact: true }).first().waitFor();
}

function shows(text: string): OperationByHand['seen'] {
	return async ({ editor }) => await isShown(editor, text);
}

async function fromAndTo(editor: Editor): Promise<void> {
	await editor.pick('From', '', '+12025550190 · US · Active');
	await editor.type('To', '+13125550100');
}

/** A session that has ended, and was recorded. */
async function recordSession(instance: Instance): Promise<string> {
	await instance.control('PUT', 'recordings/behaviour', { everySession: true });
	const params = { source: '+12025550190', destination: '+13125550100' };
	const callflow = [{ action: 'makeCall', params }, { action: 'hangup' }];
	const { sessionId } = (await instance.post('callflows', { callflow })) as { sessionId: string };
	await instance.control('GET', 'idle?timeoutMs=30000');
	return sessionId;
}

/** Every operation that a workflow can begin with, in an order in which each finds what it needs. */
export const OPERATIONS_BY_HAND: OperationByHand[] = [
	{
		action: 'Call somebody and speak a text',
		async fillIn({ editor }) {
			await fromAndTo(editor);
			await editor.type('Text', 'Good morning');
			await editor.pick('Voice', 'british woman', EMMA);
			await editor.add('Client Request ID');
			await editor.type('Client Request ID', 'by-hand');
		},
		seen: shows('CREATED'),
	},
	{
		action: 'Call somebody and play a recording',
		async fillIn({ editor }) {
			await fromAndTo(editor);
			await editor.type('File URL', 'https://example.com/greeting.mp3');
		},
		seen: shows('CREATED'),
	},
	{
		action: 'Call somebody and carry out a callflow',
		async fillIn({ editor }) {
			await fromAndTo(editor);
			await editor.type('Text', 'Good morning');
			await editor.pick('Voice', 'emma', EMMA);
		},
		seen: shows('CREATED'),
	},
	{
		action: 'Call two people and connect them',
		async fillIn({ editor }) {
			await fromAndTo(editor);
			await editor.type('Connect To', '+6591230001');
			await editor.type('Text', 'We connect you now');
			await editor.pick('Voice', 'emma', EMMA);
		},
		seen: shows('CREATED'),
	},
	{
		action: 'Call somebody and ask for digits',
		async fillIn({ editor }) {
			await fromAndTo(editor);
			await editor.type('Text', 'Press one to confirm');
			await editor.pick('Voice', 'emma', EMMA);
		},
		seen: shows('CREATED'),
	},
	{
		action: 'Call and wait for response',
		async fillIn({ editor, instance, given }) {
			given.hub = await instance.createTriggerWorkflow('Hub', {
				event: 'waitingCalls',
				options: { existingWebhook: 'replace' },
			});
			await instance.client.publish(given.hub);
			await fromAndTo(editor);
			await editor.type('Text', 'Do you take over?');
			await editor.pick('Voice', 'emma', EMMA);
		},
		async seen({ editor, instance, given }) {
			await isShown(editor, 'noKey');
			await instance.client.unpublish(given.hub);
		},
	},
	{
		action: 'Get many voice profiles',
		async fillIn({ editor }) {
			await editor.add('Locale', 'Filters');
			await editor.type('Locale', 'en-GB');
		},
		seen: shows('en-GB-Emma'),
	},
	{
		action: 'Get many virtual numbers',
		fillIn: async () => undefined,
		seen: shows('+442079460190'),
	},
	{
		action: 'Get virtual number',
		fillIn: async ({ editor }) => await editor.type('Number', '+61491570190'),
		seen: shows('Expiring'),
	},
	{
		action: 'Get many recordings',
		async fillIn({ editor, instance, given }) {
			given.session = await recordSession(instance);
			await editor.type('Session ID', given.session);
		},
		seen: async ({ editor, given }) => await isShown(editor, given.session),
	},
	{
		action: 'Download recordings',
		fillIn: async ({ editor, given }) => await editor.type('Session ID', given.session),
		async seen({ editor }) {
			await editor.output().getByTestId('radio-button-binary').click();
			await isShown(editor, 'audio/wav');
		},
	},
	{
		action: 'Set recording destination',
		async fillIn({ editor }) {
			await editor.type('Host', 'sftp.example.com');
			await editor.type('Username', 'recordings');
			await editor.type('Password', 'a password');
		},
		seen: shows('sftp.example.com'),
	},
	{
		action: 'Get recording destination',
		fillIn: async () => undefined,
		seen: shows('sftp.example.com'),
	},
	{
		action: 'Delete recording destination',
		fillIn: async () => undefined,
		seen: shows('true'),
	},
	{
		action: 'Create log export',
		fillIn: async () => undefined,
		async seen({ editor, given }) {
			given.exportJob = await editor.outputOf('jobId');
		},
	},
	{
		action: 'Get log export',
		fillIn: async ({ editor, given }) => await editor.type('Job ID', given.exportJob),
		seen: async ({ editor }) =>
			await editor
				.output()
				.getByText(/queued|running/)
				.first()
				.waitFor(),
	},
	{
		action: 'Cancel log export',
		fillIn: async ({ editor, given }) => await editor.type('Job ID', given.exportJob),
		seen: shows('true'),
	},
	{
		action: 'Download log export',
		fillIn: async () => undefined,
		seen: shows('COMPLETED'),
	},
	{
		action: 'Create webhook',
		fillIn: async ({ editor }) => await editor.type('URL', 'https://example.com/summaries'),
		seen: shows('https://example.com/summaries'),
	},
	{
		action: 'Get many webhooks',
		fillIn: async () => undefined,
		seen: shows('https://example.com/summaries'),
	},
	{
		action: 'Delete webhook',
		fillIn: async ({ editor }) => await editor.type('URL', 'https://example.com/summaries'),
		seen: shows('true'),
	},
];
