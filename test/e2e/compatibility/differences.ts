/** Where n8n 1.x itself is or does something else, so that a test expects something else there, or is left out. */
export interface Difference {
	/** The test files that it concerns, without their folder. */
	files: string[];
	/** For docs/COMPATIBILITY.md. */
	what: string;
}

export const N8N_1_DIFFERENCES = {
	hasAnotherEditor: {
		files: ['editor.test.ts'],
		what: 'its editor has other buttons and lists, and a person in front of it is played in 2.x alone. What the nodes do when they run is tested in both.',
	},
	isNotStartedByCommands: {
		files: ['demo.test.ts', 'start.test.ts'],
		what: '`npm run demo` and `npm start` start n8n 2.41.1.',
	},
	asksNobodyForReview: {
		files: ['humanReview.test.ts', 'humanReviewByHand.test.ts'],
		what: 'its AI Agent has no Human Review.',
	},
	isNotPartOfPhone: {
		files: ['phone.test.ts'],
		what: 'the page of the sandbox needs no n8n, so it is looked at once.',
	},
	makesNoTables: {
		files: ['examples.test.ts', 'queueMode.test.ts', 'waitingExamples.test.ts'],
		what: 'its Data Table node makes no tables and finds none by name. Before an example is run, its tables are made by hand, the steps that make them are taken out, and the others choose them from the list.',
	},
	startsUnpublishedErrorWorkflows: {
		files: ['errorWorkflow.test.ts'],
		what: 'it starts an error workflow that is not published, as one without another trigger cannot be.',
	},
	publishesWithoutCredential: {
		files: ['exampleWebhooks.test.ts'],
		what: 'it publishes a webhook whose credential has not been chosen. Whoever posts to it gets an error (HTTP 500), and nothing starts.',
	},
	retriesNothingOfStopped: {
		files: ['retry.test.ts', 'retryQueue.test.ts'],
		what: 'a retry of an execution that was stopped ends at once, before the node that was stopped: nobody is called, and nothing is said.',
	},
	repeatsStalledExecutions: {
		files: ['queueMode.test.ts'],
		what: 'when a worker is killed, another one carries out its executions again, from their start. With a Duplicate Key, nobody is called twice by that.',
	},
} satisfies Record<string, Difference>;
