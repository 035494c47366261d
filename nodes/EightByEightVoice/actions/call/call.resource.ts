import type { Resource } from '../../run/operation';
import { askForDigits } from './askForDigits.operation';
import { connect } from './connect.operation';
import { sendAndWait } from './sendAndWait.operation';

export const resource: Resource = {
	displayName: 'Call',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['call'] } },
		options: [
			{
				name: 'Ask for Digits',
				value: 'askForDigits',
				description: 'Call somebody, speak a text and wait for digits',
				action: 'Call somebody and ask for digits',
			},
			{
				name: 'Call and Wait for Response',
				value: 'sendAndWait',
				description:
					'Call somebody and go on with what they answer, or with what became of the call',
				action: 'Call and wait for response',
			},
			{
				name: 'Connect',
				value: 'connect',
				description: 'Call one person and connect them with another',
				action: 'Call two people and connect them',
			},
		],
		default: 'connect',
	},
	operations: { askForDigits, connect, sendAndWait },
};
