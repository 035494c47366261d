import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';

/** The fields that n8n shows when these are chosen, and the others left alone. */
function fieldsShown({ description }: INodeType, chosen: INodeParameters): INodeProperties[] {
	const { properties } = description;
	const node: INode = {
		id: '1',
		name: 'Node',
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: chosen,
	};
	const values =
		NodeHelpers.getNodeParameters(properties, chosen, true, false, node, description) ?? {};
	return properties.filter((field) =>
		NodeHelpers.displayParameter(values, field, node, description),
	);
}

function shown(type: INodeType, chosen: INodeParameters): string {
	return fieldsShown(type, chosen)
		.map(({ name }) => name)
		.join(' ');
}

describe('the trigger shows what belongs to the event', () => {
	test.each<[INodeParameters, expected: string]>([
		[{ event: 'sessionSummary' }, 'statuses simplify sessionSummaryFields'],
		[
			{ event: 'callAction', respondWith: 'callflow' },
			'respondWith clientActionId actions fallbackText fallbackVoiceProfile simplify callActionFields',
		],
		[
			{ event: 'callAction', respondWith: 'respondOperation' },
			'respondWith fallbackText fallbackVoiceProfile simplify callActionFields',
		],
		[
			{ event: 'callAction', respondWith: 'menu' },
			'respondWith menuNotice menuVoiceProfile menus wrongKeyText maxTries lastWords afterTries menuCheck fallbackText simplify callActionFields',
		],
		[{ event: 'callStatus' }, 'simplify callStatusFields'],
		[{ event: 'recordingUploaded' }, 'simplify recordingUploadedFields'],
		[{ event: 'virtualNumberUpdated' }, 'simplify virtualNumberUpdatedFields'],
	])('%j', (chosen, expected) => {
		const always = ['oneRegistrationNotice event', 'options'];
		expect(shown(new EightByEightVoiceTrigger(), chosen)).toBe(always.join(` ${expected} `));
	});

	test('for calls that wait, there is nothing to set', () => {
		const chosen = { event: 'waitingCalls' };
		expect(shown(new EightByEightVoiceTrigger(), chosen)).toBe(
			'oneRegistrationNotice event options',
		);
	});
});

describe('the action node shows what belongs to a choice in an operation', () => {
	test.each<[resource: string, operation: string, INodeParameters, expected: string]>([
		[
			'call',
			'sendAndWait',
			{ responseType: 'approval' },
			'waitNotice source destination message voiceProfile responseType approvalOptions pin',
		],
		[
			'call',
			'sendAndWait',
			{ responseType: 'choice' },
			'waitNotice source destination message voiceProfile responseType choices pin',
		],
		[
			'call',
			'sendAndWait',
			{ responseType: 'digits' },
			'waitNotice source destination message voiceProfile responseType minDigits maxDigits pin',
		],
		[
			'call',
			'sendAndWait',
			{ responseType: 'outcome' },
			'waitNotice source destination message voiceProfile responseType',
		],
		[
			'voiceMessage',
			'makeFromCallflow',
			{ specifyCallflow: 'builder' },
			'specifyCallflow source destination actions',
		],
		[
			'voiceMessage',
			'makeFromCallflow',
			{ specifyCallflow: 'json' },
			'specifyCallflow callflowJson',
		],
		[
			'logExport',
			'download',
			{ output: 'file', returnAll: true },
			'from to returnAll output binaryPropertyName',
		],
		[
			'logExport',
			'download',
			{ output: 'items', returnAll: false },
			'from to returnAll limit output',
		],
	])('%s → %s with %j', (resource, operation, chosen, expected) => {
		expect(shown(new EightByEightVoice(), { resource, operation, ...chosen })).toBe(
			`resource operation ${expected} options`,
		);
	});

	test.each([
		['S3', 443],
		['SFTP', 22],
	])('%s has the port %i of its own', (protocol, port) => {
		const chosen = { resource: 'recordingDestination', operation: 'set', protocol };
		const ports = fieldsShown(new EightByEightVoice(), chosen).filter(
			({ name }) => name === 'port',
		);
		expect(ports.map((field) => field.default)).toEqual([port]);
	});
});
