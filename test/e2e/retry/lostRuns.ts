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

const PRODUCTION: Loss = {
	reachable: PEOPLE,
	options: {
		concurrency: 1,
		subAccountId: `={{ $json.phone.endsWith('0${HELD}') ? 'sandbox_second' : '' }}`,
	},
};
const BY_HAND: Loss = { ...PRODUCTION, byHand: true };
/** What n8n makes up for the runs of a killed execution depends on the place of the node in the file, and on its runs. */
const FIRST_IN_FILE: Loss = { ...PRODUCTION, isFirstInFile: true };
const inLoop: Loss = { ...PRODUCTION, repeated: [...Array(PEOPLE).keys()] };
const OF_RETRY: Loss = {
	...PRODUCTION,
	reachable: REACHABLE,
	refused: PEOPLE - REACHABLE,
	isRetry: true,
};

const CALLED_ONCE = [1, 1, 1, 1, 1, 0, 0, 0];
const EXPECTED = 'nobody is called, and the error says what to do';
const RUN_CUT_OFF = { retries: [CUT_OFF], calls: CALLED_ONCE };
const RETRY_CUT_OFF = { retries: [RETRIED_ALREADY, RETRIED_ALREADY], calls: CALLED_ONCE };
/** n8n keeps nothing of an execution by hand that it could retry. */
const NOT_RETRIED = {
	retries: ['The execution was aborted before starting, so it cannot be retried'],
	calls: CALLED_ONCE,
};
/** It depends on n8n what it keeps of an execution that was stopped, and so what a retry of it says. */
const whatever = { retries: [expect.any(String) as string], calls: CALLED_ONCE };

export const stoppedRun: RetryRow = {
	fault: 'an execution that was stopped in the middle is retried',
	expected: EXPECTED,
	figures: [differs('retriesNothingOfStopped') ? whatever : RUN_CUT_OFF, whatever],
	hasOwnWords: true,
	lists: async (place) =>
		await retryLost(place, [PRODUCTION, BY_HAND], async (executions) => {
			const { client } = place.instance;
			for (const id of executions) await client.stop(id);
		}),
};

export function killedRun(kill: Lose): RetryRow {
	return {
		fault: 'n8n is killed in the middle of an execution or of a retry, which is then retried',
		expected: EXPECTED,
		figures: [RUN_CUT_OFF, NOT_RETRIED, RUN_CUT_OFF, RUN_CUT_OFF, RETRY_CUT_OFF],
		lists: async (place) =>
			await retryLost(place, [PRODUCTION, BY_HAND, FIRST_IN_FILE, inLoop, OF_RETRY], kill),
	};
}

/** Where n8n is several processes. n8n 2.x retries nothing of it; 1.x carries it out again before that, by itself. */
export function killedWorker(kill: Lose): RetryRow {
	return {
		fault: 'a worker is killed in the middle of an execution, which is then retried',
		expected: 'nobody is called, neither by n8n itself nor by the retry',
		figures: [whatever],
		hasOwnWords: true,
		lists: async (place) => await retryLost(place, [PRODUCTION], kill),
	};
}

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
