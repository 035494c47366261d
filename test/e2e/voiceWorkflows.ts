import type { WorkflowFile } from '../../n8n/client/workflow';

const ACTION = 'n8n-nodes-8x8-voice.eightByEightVoice';
const TRIGGER = 'n8n-nodes-8x8-voice.eightByEightVoiceTrigger';

type Node = WorkflowFile['nodes'][number];

/** What a node has beside its parameters. */
export interface NodeSettings {
	retryOnFail?: boolean;
	maxTries?: number;
	/** Milliseconds. */
	waitBetweenTries?: number;
	onError?: 'continueRegularOutput';
	credentials?: Record<string, { id: string; name: string }>;
}

/** A node that calls. */
export interface Calls {
	destinations: string[];
	/** What is set in its Settings tab, or another credential. */
	settings?: NodeSettings;
	options?: object;
	/** Fields besides these. */
	fields?: object;
}

/** A step between the trigger and the action node. */
export interface Step {
	type: string;
	typeVersion: number;
	parameters: object;
}

/** The setting of a node that lets it use this credential. */
export function withCredential(id: string): NodeSettings {
	return {
		credentials: { eightByEightVoiceApi: { id, name: 'Sandbox' } },
	};
}

/** The workflows of most end-to-end tests, whose nodes use one credential unless a test says otherwise. */
export class VoiceWorkflows {
	private nodeCount = 0;

	constructor(private readonly credentialId: string) {}

	/** The trigger alone. */
	trigger(name: string, parameters: object, settings: NodeSettings): WorkflowFile {
		const trigger = {
			...this.node('8x8 Voice Trigger', TRIGGER, {
				event: 'sessionSummary',
				options: {},
				...parameters,
			}),
			...settings,
		};
		return { name, nodes: [trigger], connections: {} };
	}

	/** Calls these numbers, one item each, when it is run. */
	calls(
		name: string,
		{ destinations, settings = {}, options = {}, fields = {} }: Calls,
	): WorkflowFile {
		const nodes = [
			this.node('Start', 'n8n-nodes-base.manualTrigger', {}),
			{
				...this.node('Numbers', 'n8n-nodes-base.set', {
					mode: 'raw',
					jsonOutput: JSON.stringify({ phone: destinations }),
				}),
				typeVersion: 3.4,
			},
			this.node('Contacts', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'phone', options: {} }),
			{
				...this.node('8x8 Voice', ACTION, {
					resource: 'voiceMessage',
					operation: 'makeFromText',
					source: { __rl: true, mode: 'number', value: '+12025550190' },
					destination: '={{ $json.phone }}',
					text: 'Good morning',
					voiceProfile: { __rl: true, mode: 'code', value: 'en-GB-Emma' },
					options,
					...fields,
				}),
				...settings,
			},
		];
		return inOrder(name, nodes);
	}

	/** A trigger, one step of any kind, and the action node, which answers. */
	answer(trigger: object, step: Step, action: object): WorkflowFile {
		return inOrder('Answer', [
			this.node('8x8 Voice Trigger', TRIGGER, trigger),
			{ ...this.node('Step', step.type, step.parameters), typeVersion: step.typeVersion },
			this.node('8x8 Voice', ACTION, action),
		]);
	}

	private node(name: string, type: string, parameters: object): Node {
		return {
			id: name,
			name,
			type,
			typeVersion: 1,
			position: [220 * this.nodeCount++, 0],
			parameters: { ...parameters },
			...(type === TRIGGER ? { webhookId: `trigger-${this.nodeCount}` } : {}),
			...withCredential(this.credentialId),
		};
	}
}

/** Each node is connected to the next. */
function inOrder(name: string, nodes: Node[]): WorkflowFile {
	const connections = nodes
		.slice(1)
		.map((next, place) => [nodes[place]?.name, to(next.name)] as const);
	return { name, nodes, connections: Object.fromEntries(connections) };
}

function to(node: string) {
	return { main: [[{ node, type: 'main', index: 0 }]] };
}
