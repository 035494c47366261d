import { callAction } from '../../../core/events/callAction';
import { callStatus } from '../../../core/events/callStatus';
import { recordingUploaded } from '../../../core/events/recordingUploaded';
import { sessionSummary } from '../../../core/events/sessionSummary';
import { virtualNumberUpdated } from '../../../core/events/virtualNumberUpdated';

/** The events that the trigger can wait for, by the names that the form gives them. */
export const EVENTS = {
	sessionSummary,
	callStatus,
	callAction,
	recordingUploaded,
	virtualNumberUpdated,
};

export type EventName = keyof typeof EVENTS;
