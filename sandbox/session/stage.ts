import type { EventLog } from '../events/eventLog';
import type { Phones } from '../phone/phones';
import type { SimulatedClock } from '../simulatedClock';
import type { Deliveries } from '../webhooks/deliveries';
import type { DigitScripts } from './digitScripts';

/** What all sessions are played on. */
export interface Stage {
	clock: SimulatedClock;
	/** For the sessions that a person plays. */
	handClock: SimulatedClock;
	deliveries: Deliveries;
	digitScripts: DigitScripts;
	phones: Phones;
	events: EventLog;
}
