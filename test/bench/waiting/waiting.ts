import type { BenchSetup } from '../benchSetup';
import { measureKeys, type KeysResult } from './keyRounds';
import { measureManyWaits, type WaitsResult } from './manyWaits';

/** What was seen of calls that are waited for. */
export interface WaitingResult {
	keys: KeysResult;
	waits: WaitsResult;
}

export async function measureWaiting(setup: BenchSetup): Promise<WaitingResult> {
	return { keys: await measureKeys(setup), waits: await measureManyWaits(setup) };
}
