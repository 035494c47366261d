import type { WorkflowFile } from '../../../n8n/client/workflow';
import { PACKAGE_NAME } from '../../../n8n/package';
import { withCredential } from '../voiceWorkflows';

type Node = WorkflowFile['nodes'][number];

/** What the editor writes into a field when a person lets the model fill it in. */
export function fromAi(key: string): string {
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`\`, 'string') }}`;
}

/** The action node as a tool that calls the number and speaks the text that the model gives. */
export function voiceTool(name: string, credentialId: string, parameters: object): Node {
	return {
		id: name,
		name,
		type: `${PACKAGE_NAME}.eightByEightVoiceTool`,
		typeVersion: 1,
		position: [0, 200],
		parameters: {
			resource: 'voiceMessage',
			operation: 'makeFromText',
			source: { __rl: true, mode: 'number', value: '+12025550190' },
			destination: fromAi('To'),
			text: fromAi('Text'),
			voiceProfile: { __rl: true, mode: 'code', value: 'en-GB-Emma' },
			options: {},
			...parameters,
		},
		...withCredential(credentialId),
	};
}

/** The action node as a tool that asks a person by phone when they are to be called, and waits for the answer. */
export function askTool(name: string, credentialId: string, destination: string): Node {
	return voiceTool(name, credentialId, {
		resource: 'call',
		operation: 'sendAndWait',
		message: 'When are we to call you again?',
		responseType: 'choice',
		choices: { choice: [{ key: '3', value: 'tomorrow', reply: '' }] },
		destination,
		allowedDestinations: 'US',
	});
}

/** The action node as the person who is asked before an agent uses a tool. */
export function humanReview(name: string, credentialId: string, parameters: object): Node {
	return {
		...voiceTool(name, credentialId, {}),
		type: `${PACKAGE_NAME}.eightByEightVoiceHitlTool`,
		parameters: {
			resource: 'call',
			operation: 'sendAndWait',
			responseType: 'approval',
			// As n8n writes it into the field.
			message:
				'=The agent wants to run this tool: {{ $tool.name }}\n\nInput:\n{{ $tool.parameters }}',
			source: { __rl: true, mode: 'number', value: '+12025550190' },
			voiceProfile: { __rl: true, mode: 'code', value: 'en-GB-Emma' },
			approvalOptions: {},
			options: {},
			...parameters,
		},
	};
}

/** The workflow with these tools for the node of this name, which lets models use them. */
export function withTools(workflow: WorkflowFile, user: string, tools: Node[]): WorkflowFile {
	const toUser = { ai_tool: [[{ node: user, type: 'ai_tool', index: 0 }]] };
	return {
		...workflow,
		nodes: [...workflow.nodes, ...tools],
		connections: {
			...workflow.connections,
			...Object.fromEntries(tools.map(({ name }) => [name, toUser])),
		},
	};
}

/** n8n's MCP server, at /mcp/<path>. */
export function mcpServer(path: string): WorkflowFile {
	return {
		name: 'MCP server',
		nodes: [
			{
				id: 'mcp',
				name: 'MCP Server Trigger',
				type: '@n8n/n8n-nodes-langchain.mcpTrigger',
				typeVersion: 2,
				position: [0, 0],
				parameters: { path },
				webhookId: path,
			},
		],
		connections: {},
	};
}

/** An AI Agent with a chat model at this address, started by hand. */
export function aiAgent(openAiCredentialId: string): WorkflowFile {
	const node = (name: string, type: string, typeVersion: number, more: object): Node => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters: {},
		...more,
	});
	return {
		name: 'Agent',
		// As the editor sets it; in n8n's legacy order a model gets no results.
		settings: { executionOrder: 'v1' },
		nodes: [
			node('AI Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				parameters: { promptType: 'define', text: 'Call the customer', options: {} },
			}),
			node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				credentials: { openAiApi: { id: openAiCredentialId, name: 'Model' } },
			}),
		],
		connections: {
			Start: { main: [[{ node: 'AI Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'AI Agent', type: 'ai_languageModel', index: 0 }]] },
		},
	};
}
