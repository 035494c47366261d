import type { Activity } from '../activity';
import type { Behaviour } from '../behaviour';
import type { EventLog } from '../events/eventLog';
import type { Phones } from '../phone/phones';
import type { RecordingPushConfigs } from '../recordings/recordingPushConfigs';
import type { SimulatedClock } from '../simulatedClock';
import type { Deliveries } from '../webhooks/deliveries';
import type { DigitScripts } from './digitScripts';

/** What all sessions share. */
export interface SessionServices {
	behaviour: Behaviour;
	clock: SimulatedClock;
	/** For sessions in which a person holds a phone. */
	handClock: SimulatedClock;
	deliveries: Deliveries;
	digitScripts: DigitScripts;
	phones: Phones;
	events: EventLog;
	activity: Activity;
	recordingPushConfigs: RecordingPushConfigs;
}
