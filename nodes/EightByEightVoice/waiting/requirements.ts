import type { IExecuteFunctions } from 'n8n-workflow';

import { destination, source, voiceProfile } from '../form/callFields';
import type { Item } from '../run/item';
import { findOwnAddress, type OwnAddress } from './ownAddress';
import { refuse } from './findHubs';

/** The parts of an expression that give something the model of an agent has written. */
const MODELS_WORDS =
	/\$(fromAI|tool|json|input|items?|data|evaluateExpression|parameter|rawParameter)\b/i;

/** An execution waits as a whole, so with several calls nobody could tell which of them it waits for. */
export function requireOneItem({ run: { context } }: Item): void {
	const items = context.getInputData().length;
	if (items === 1) return;
	throw refuse(
		context.getNode(),
		`This operation can wait for one call at a time, and was given ${items} items`,
		"Put a Loop Over Items node with the batch size 1 around it, or switch on 'Execute Once' in the settings of this node.",
	);
}

/** Read before the call is placed: without it, the execution could never go on. */
export function requireAddress({ run: { context } }: Item): OwnAddress {
	const address = isCarriedOutByItsUser(context) ? undefined : findOwnAddress(context);
	if (address !== undefined) return address;
	throw refuse(
		context.getNode(),
		'Whoever uses this tool cannot wait for a call',
		"MCP clients, and AI Agent nodes before version 3, want the result of a tool at once. Use this operation in a workflow, or as a tool of an AI Agent node of version 3 or later. Elsewhere, the operation 'Ask for Digits' calls, and another workflow gets what was pressed.",
	);
}

/**
 * Otherwise the model would choose who decides about what it does. In a review, $json is what the model has written.
 */
export function refuseModelsChoice({ run: { context } }: Item): void {
	const node = context.getNode();
	for (const field of [destination, source, voiceProfile]) {
		const [found] = MODELS_WORDS.exec(JSON.stringify(node.parameters[field.name] ?? '')) ?? [];
		if (found === undefined) continue;
		throw refuse(
			node,
			`'${field.displayName}' has ${found} in it, with which the model would choose who decides`,
			"Type it in, or use an expression that names another node, such as {{ $('Form').item.json.phone }}.",
		);
	}
}

/** As a tool of an older agent, or of an MCP server, the node is not carried out by n8n's engine, which alone can wait. */
function isCarriedOutByItsUser(context: IExecuteFunctions): boolean {
	return 'getNextRunIndex' in context;
}
