import type { Resource } from '../../run/operation';
import { askForDigits } from './askForDigits.operation';
import { connect } from './connect.operation';

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
				name: 'Connect',
				value: 'connect',
				description: 'Call one person and connect them with another',
				action: 'Call two people and connect them',
			},
		],
		default: 'connect',
	},
	operations: { askForDigits, connect },
};
