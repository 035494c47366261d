import type { WorkflowFile } from '../../../n8n/client/workflow';
import { withCredential } from '../voiceWorkflows';

export const CALL = '8x8 Voice';
export const ASK = 'Ask';

export interface CallWorkflow {
	/** Started with a Manual Trigger in place of a Webhook. */
	byHand: boolean;
	/** Of the Webhook. */
	path: string | undefined;
	/** They come with what is sent to the Webhook, or from a step of a workflow that is started by hand. */
	people: Array<{ phone: string; from: string }>;
	credentialId: string;
	/** What is said, "Good morning" unless set. */
	text?: string;
	/** Options of the action node. */
	options?: object;
	/** Has a step before the calls that asks an address; see CallList.askFirst. */
	asksFirst?: boolean;
	/** Calls one item after the other, in a loop, and the people of these places of the list. */
	repeated?: number[] | undefined;
	/** Where the action node stands in the file: that of the workflow's own order unless it is the first. */
	isFirstInFile?: boolean;
}

type Node = WorkflowFile['nodes'][number];

export function callWorkflow(workflow: CallWorkflow): WorkflowFile {
	const steps = [startOf(workflow), ...askFirst(workflow), numbers(workflow), contacts];
	const call = callNode(workflow);
	const nodes = [...steps, ...(workflow.repeated === undefined ? [] : [loop]), call];
	const inOrder = workflow.isFirstInFile ? [call, ...nodes.filter((node) => node !== call)] : nodes;
	return { name: 'Calls', nodes: inOrder, connections: connect(nodes) };
}

function startOf({ byHand, path }: CallWorkflow): Node {
	return byHand
		? node('Start', 'manualTrigger', 1, {})
		: { ...node('Start', 'webhook', 2, { httpMethod: 'POST', path }), webhookId: path };
}

function askFirst({ asksFirst = false }: CallWorkflow): Node[] {
	return asksFirst ? [node(ASK, 'httpRequest', 4.2, { url: 'http://127.0.0.1:9' })] : [];
}

function numbers({ byHand, people, repeated }: CallWorkflow): Node {
	const list = repeated?.map((item) => people[item]) ?? people;
	const jsonOutput =
		byHand || repeated
			? JSON.stringify({ people: list })
			: "={{ { people: $('Start').first().json.body.people } }}";
	return node('Numbers', 'set', 3.4, { mode: 'raw', jsonOutput });
}

const contacts = node('Contacts', 'splitOut', 1, { fieldToSplitOut: 'people', options: {} });
const loop = node('Loop', 'splitInBatches', 3, { options: {} });

function callNode({ text = 'Good morning', options = {}, credentialId }: CallWorkflow): Node {
	return {
		...node(CALL, 'n8n-nodes-8x8-voice.eightByEightVoice', 1, {
			resource: 'voiceMessage',
			operation: 'makeFromText',
			source: { __rl: true, mode: 'number', value: '={{ $json.from }}' },
			destination: '={{ $json.phone }}',
			text,
			voiceProfile: { __rl: true, mode: 'code', value: 'en-GB-Emma' },
			options,
		}),
		...withCredential(credentialId),
	};
}

function node(name: string, type: string, typeVersion: number, parameters: object): Node {
	return {
		...{ id: name, name, typeVersion, position: [0, 0], parameters: { ...parameters } },
		type: type.includes('.') ? type : `n8n-nodes-base.${type}`,
	};
}

/** One after the other; a loop gives its items to the last one and gets them back. */
function connect(nodes: Node[]): WorkflowFile['connections'] {
	const to = ({ name }: Node) => [{ node: name, type: 'main', index: 0 }];
	const connections = nodes.slice(1).map((next, index) => {
		const { name } = nodes[index] as Node;
		return [name, { main: name === loop.name ? [[], to(next)] : [to(next)] }];
	});
	const back = nodes.includes(loop) ? [[CALL, { main: [to(loop)] }]] : [];
	return Object.fromEntries([...connections, ...back]) as WorkflowFile['connections'];
}
