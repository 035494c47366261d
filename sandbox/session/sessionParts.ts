import type { SessionFact } from '../events/fact';
import type { SessionRecord } from './sessionRecord';
import type { SessionServices } from './sessionServices';
import type { SessionTime } from './sessionTime';

/** What the parts of one session share. */
export interface SessionParts {
	record: SessionRecord;
	time: SessionTime;
	services: SessionServices;
	/** Tells the pages that show the session what has happened in it. */
	tell: (fact: SessionFact) => void;
}
