/** What a person reads of an error. */
interface ErrorWords {
	name?: unknown;
	message?: unknown;
	description?: unknown;
}

const OURS = ['NodeOperationError', 'NodeApiError'];

/** Codes have a sentence of their own: in brackets they stand between two others. */
const CODE_IN_BRACKETS = /\((?:(?:code )?(?:-\d{3,5}|E[A-Z_]{4,})|HTTP \d{3}|[A-Z]+_[A-Z_]+)\)/;
/** A status alone is no sentence. */
const BARE_STATUS = /(?:^|[.!?]"? )HTTP \d{3}\./;

/** What is wrong with the words of an error; empty for one that n8n throws itself. */
export function findStyleProblems({ name, message, description }: ErrorWords): string[] {
	if (!OURS.includes(String(name))) return [];
	const title = String(message ?? '');
	const below = String(description ?? '');
	const isOneSentence = !/[.:] /.test(title);
	return [
		title === '' && 'there is no title',
		below === '' && isOneSentence && 'nothing says what to do',
		CODE_IN_BRACKETS.test(`${title} ${below}`) && 'a code stands in brackets',
		BARE_STATUS.test(below) && 'a status stands alone',
		below !== '' &&
			(below.includes(title) || title.includes(below)) &&
			'the title is repeated below',
		isOneSentence && title.endsWith('.') && 'a title of one sentence ends with a full stop',
		below !== '' && !/[.)"!?]$/.test(below) && 'the description does not end like a sentence',
		/\.\.(?!\.)|\s{2}|undefined|\[object /.test(below.replaceAll(/'[^']*'/g, 'x')) &&
			'the description is put together wrongly',
	].filter((problem) => typeof problem === 'string');
}

/** Every error that leaves a node in an integration test comes through here. */
export function expectStyled(error: unknown): void {
	if (typeof error !== 'object' || error === null) return;
	const problems = findStyleProblems(error);
	if (problems.length === 0) return;
	const { message, description } = error as ErrorWords;
	throw new Error(`${problems.join('; ')}: ${JSON.stringify({ message, description })}`);
}
