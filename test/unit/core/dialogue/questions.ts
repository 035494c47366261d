import type { Question } from '../../../../core/dialogue/question';

/** An approval; a test says what is different about its question. */
export function question(changes: Partial<Question> = {}): Question {
	return {
		responseType: 'approval',
		message: 'Do you take over?',
		voice: { voiceProfile: 'en-GB-Emma', speed: 1 },
		keys: [
			{ key: '1', label: 'approve', reply: '' },
			{ key: '2', label: 'decline', reply: '' },
		],
		minDigits: 1,
		maxDigits: 1,
		keyInstruction: 'Press {key} to {label}.',
		repeatKey: '*',
		pin: '',
		pinInstruction: 'Your PIN, please.',
		noOfTries: 3,
		successMessage: '',
		failureMessage: '',
		isForModel: false,
		...changes,
	};
}
