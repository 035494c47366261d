import type { INodeProperties } from 'n8n-workflow';

import { chosenLabel } from '../form/chosenLabel';
import type { Resources } from '../run/operation';
import * as call from './call/call.resource';
import * as callAction from './callAction/callAction.resource';
import { fieldsOf } from './form';
import * as logExport from './logExport/logExport.resource';
import * as recording from './recording/recording.resource';
import * as recordingDestination from './recordingDestination/recordingDestination.resource';
import * as virtualNumber from './virtualNumber/virtualNumber.resource';
import * as voiceMessage from './voiceMessage/voiceMessage.resource';
import * as voiceProfile from './voiceProfile/voiceProfile.resource';
import * as webhook from './webhook/webhook.resource';

/** In the order in which people are offered them. */
export const RESOURCES: Resources = {
	voiceMessage: voiceMessage.resource,
	call: call.resource,
	callAction: callAction.resource,
	recording: recording.resource,
	recordingDestination: recordingDestination.resource,
	logExport: logExport.resource,
	virtualNumber: virtualNumber.resource,
	voiceProfile: voiceProfile.resource,
	webhook: webhook.resource,
};

const RESOURCE_OPTIONS = Object.entries(RESOURCES).map(([value, { displayName }]) => ({
	name: displayName,
	value,
}));

export const resourceSelector: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: RESOURCE_OPTIONS,
	default: 'voiceMessage',
};

const OPERATION_OPTIONS = Object.values(RESOURCES).flatMap(({ selector }) =>
	(selector.options ?? []).flatMap((option) => ('value' in option ? option : [])),
);

/** What the canvas shows below the node's name: what was chosen, in the words of the form; inside of an expression. */
export const chosenOperation = `$parameter["operation"] === "sendAndWait" ? "Call and wait: " + $parameter["responseType"] : ${chosenLabel('operation', OPERATION_OPTIONS)} + ": " + ${chosenLabel('resource', RESOURCE_OPTIONS)}`;

/** Everything below the Resource selector. What decides whether a field is shown stands before it: n8n would come back to it. */
export const operationProperties: INodeProperties[] = [
	...Object.values(RESOURCES).map(({ selector }) => selector),
	...fieldsOf(RESOURCES),
];
