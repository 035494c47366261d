import { differs } from '../testedVersion';
import { CallList, type CallListOptions, type Place } from './callList';
import { CUT_OFF, RETRIED_ALREADY, type RetryRow, type Seen } from './row';

const REACHABLE = 2;
/** The call to this person is placed, and its answer never arrives. */
const HELD = 4;
const PEOPLE = 8;
/** As long as n8n takes to see that a worker is gone. */
const GIVEN_UP_WITHIN_MS = 120_000;

/** Ends executions in a way that n8n stores nothing of what they have done. */
type Lose = (executions: string[]) => Promise<void>;

/** One list: how it is called, and whether it is the retry of a failed execution that is lost. */
type Loss = CallListOptions & { isRetry?: boolean };

const production: Loss = {
	reachable: PEOPLE,
	options: {
		concurrency: 1,
		subAccountId: `={{ $json.phone.endsWith('0${HELD}') ? 'sandbox_second' : '' }}`,
	},
};
const byHand: Loss = { ...production, byHand: true };
/** What n8n makes up for the runs of a killed execution depends on the place of the node in the file, and on its runs. */
const firstInFile: Loss = { ...production, isFirstInFile: true };
const inLoop: Loss = { ...production, repeated: [...Array(PEOPLE).keys()] };
const ofRetry: Loss = {
	...production,
	reachable: REACHABLE,
	refused: PEOPLE - REACHABLE,
	isRetry: true,
};

const calls = [1, 1, 1, 1, 1, 0, 0, 0];
const expected = 'nobody is called, and the error says what to do';
const cutOff = { retries: [CUT_OFF], calls };
const retryCutOff = { retries: [RETRIED_ALREADY, RETRIED_ALREADY], calls };
/** n8n keeps nothing of an execution by hand that it could retry. */
const notRetried = {
	retries: ['The execution was aborted before starting, so it cannot be retried'],
	calls,
};
/** It depends on n8n what it keeps of an execution that was stopped, and so what a retry of it says. */
const whatever = { retries: [expect.any(String) as string], calls };

export const stoppedRun: RetryRow = {
	fault: 'an execution that was stopped in the middle is retried',
	expected,
	figures: [differs('retriesNothingOfStopped') ? whatever : cutOff, whatever],
	hasOwnWords: true,
	lists: async (place) =>
		await retryLost(place, [production, byHand], async (executions) => {
			const { client } = place.instance;
			for (const id of executions) await client.stop(id);
		}),
};

export const killedRun = (kill: Lose): RetryRow => ({
	fault: 'n8n is killed in the middle of an execution or of a retry, which is then retried',
	expected,
	figures: [cutOff, notRetried, cutOff, cutOff, retryCutOff],
	lists: async (place) =>
		await retryLost(place, [production, byHand, firstInFile, inLoop, ofRetry], kill),
});

/** Where n8n is several processes. n8n 2.x retries nothing of it; 1.x carries it out again before that, by itself. */
export const killedWorker = (kill: Lose): RetryRow => ({
	fault: 'a worker is killed in the middle of an execution, which is then retried',
	expected: 'nobody is called, neither by n8n itself nor by the retry',
	figures: [whatever],
	hasOwnWords: true,
	lists: async (place) => await retryLost(place, [production], kill),
});

async function retryLost(place: Place, losses: Loss[], lose: Lose): Promise<Seen[]> {
	const { instance } = place;
	await instance.control('POST', 'faults', {
		...{ kind: 'hang', placed: true, path: '/sandbox_second/callflows', times: 0 },
	});
	const lists: Array<{ list: CallList; begun: string[] }> = [];
	for (const loss of losses) {
		const list = await CallList.create(place, loss);
		lists.push({ list, begun: loss.isRetry ? await beginRetry(list) : [await list.start()] });
		await list.untilCalled(HELD + 1);
	}
	await lose(lists.flatMap(({ begun }) => begun.slice(0, 1)));
	await instance.control('DELETE', 'faults');
	const seen: Seen[] = [];
	for (const { list, begun } of lists) {
		const retries = [];
		for (const id of begun)
			retries.push(await list.retry(await list.ended(id, GIVEN_UP_WITHIN_MS)));
		seen.push({ list, retries });
	}
	return seen;
}

/** The retry that is under way, and what it is a retry of. */
async function beginRetry(list: CallList): Promise<string[]> {
	const { id } = await list.run();
	await list.acceptAll();
	return [await list.beginRetry(id), id];
}
