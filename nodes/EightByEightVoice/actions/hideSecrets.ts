import type { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { operationProperties } from './resources';

const SECRET_FIELDS = operationProperties
	.filter(({ typeOptions }) => typeOptions?.password === true)
	.map(({ name }) => name);

/**
 * n8n keeps the node, with all that was typed into it, in each error and stores it with the execution. The node in
 * the error is another one afterwards, without what was typed into password fields.
 */
export function hideSecrets(error: NodeApiError | NodeOperationError): void {
	const shown = Object.entries(error.node.parameters).filter(
		([name]) => !SECRET_FIELDS.includes(name),
	);
	Object.assign(error, { node: { ...error.node, parameters: Object.fromEntries(shown) } });
}
