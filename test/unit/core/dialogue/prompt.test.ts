import { askForAnswer, withSpeakableMessage } from '../../../../core/dialogue/prompt';
import { question } from './questions';

const LONGEST_TEXT = 3000;

/** What is said beside the message when it is asked for again. */
const BESIDE = 'Pardon? Press 1 to approve. Press 2 to decline.';

/** How long the text is that is spoken with this message. */
function lengthWith(message: string): number {
	const failureMessage = 'Pardon?';
	const asked = withSpeakableMessage(question({ failureMessage, message }));
	return String(askForAnswer(asked, failureMessage).promptMessage).length;
}

test('a message that was written for a screen becomes words, and the rest of the question stays', () => {
	const message = 'Refund {"orderId":4711}';
	expect(withSpeakableMessage(question({ message }))).toEqual(
		question({ message: 'Refund order id: 4711' }),
	);
});

test.each([0, 1, 5000])(
	'a message that is %i characters too long to be asked again is cut to what fits',
	(excess) => {
		const room = LONGEST_TEXT - BESIDE.length - 1;
		expect(lengthWith('x'.repeat(room + excess))).toBe(LONGEST_TEXT);
	},
);

test('nothing is left of a message where what the keys mean takes all that can be spoken', () => {
	const keyInstruction = 'Press {key}. '.repeat(200);
	const asked = question({ keyInstruction, message: 'x'.repeat(LONGEST_TEXT) });
	expect(withSpeakableMessage(asked).message).toBe('');
});
