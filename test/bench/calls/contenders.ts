import { bareNodeType } from '../bareNodes/install';
import { phoneOf, SOURCE, TEXT, VOICE, voiceMessage } from '../callflows';
import type { BenchNode } from '../host';
import { API_KEY } from '../../sandbox/sandboxApi';
import { SUB_ACCOUNTS } from '../measuredPlatform';

/** One way of calling a number for each item. */
export interface Contender {
	name: string;
	/** What it is, for the page. */
	what: string;
	/** The node that calls, in a platform at this URL; without one, the items alone. */
	node?: (callflowsUrl: string) => BenchNode;
	/** Measured with these numbers of items only. */
	onlyItems?: number[];
}

export const CONCURRENCY = 20;
const BATCH_INTERVAL_MS = 100;

export const VOICE_NODE = '8x8 Voice';
export const HTTP_DEFAULT = 'HTTP Request';
const HTTP_CAREFUL = 'HTTP Request, careful';
export const LIMIT = 'limit';
/** The workflow without a node that calls: what it costs is taken off from all others. */
export const ITEMS_ALONE = 'items alone';

export function callflowsUrl(platformUrl: string): string {
	return `${platformUrl}/api/v1/subaccounts/${SUB_ACCOUNTS.first}/callflows`;
}

const PHONE = '={{ $json.phone }}';

export function voiceNode(text: string, options: object = {}, destination = PHONE): BenchNode {
	return {
		name: 'Call',
		type: 'n8n-nodes-8x8-voice.eightByEightVoice',
		typeVersion: 1,
		parameters: {
			resource: 'voiceMessage',
			operation: 'makeFromText',
			source: { __rl: true, mode: 'number', value: SOURCE },
			destination,
			text,
			voiceProfile: { __rl: true, mode: 'code', value: VOICE },
			options: { concurrency: CONCURRENCY, ...options },
		},
	};
}

function httpNode(url: string, options: object): BenchNode {
	return {
		name: 'Call',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method: 'POST',
			url,
			authentication: 'genericCredentialType',
			genericAuthType: 'httpBearerAuth',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `=${JSON.stringify(voiceMessage('{{ $json.phone }}'))}`,
			options,
		},
	};
}

const CAREFUL = {
	batching: { batch: { batchSize: CONCURRENCY, batchInterval: BATCH_INTERVAL_MS } },
	response: { response: { fullResponse: true, neverError: true, responseFormat: 'json' } },
	timeout: 30_000,
};

export const CONTENDERS: Contender[] = [
	{
		name: VOICE_NODE,
		what: `this package, Make From Text with Concurrency ${CONCURRENCY}; To is a field of the item`,
		node: () => voiceNode(TEXT),
	},
	{
		name: HTTP_DEFAULT,
		what: "n8n's node as it is when it is added: method, URL, bearer credential and a JSON body with an expression for the number",
		node: (url) => httpNode(url, {}),
	},
	{
		name: HTTP_CAREFUL,
		what: `the same with batches of ${CONCURRENCY} every ${BATCH_INTERVAL_MS} ms, JSON with the full response, Never Error and a timeout of 30 s. The interval is the answer time of the slowest platform here, so that about ${CONCURRENCY} are in flight there; it allows ${(CONCURRENCY * 1000) / BATCH_INTERVAL_MS} calls per second at most, whatever the platform could take. Not measured with more than 1,000 items`,
		node: (url) => httpNode(url, CAREFUL),
		onlyItems: [200, 1000],
	},
	{
		name: LIMIT,
		what: `no n8n: an undici Pool with ${CONCURRENCY} connections in a process of its own sends the same bodies`,
	},
	{
		name: 'bare node',
		what: `a community node that does an expression and n8n's request helper for each item, ${CONCURRENCY} at a time, and nothing else: what n8n itself costs`,
		node: (url) => ({
			name: 'Call',
			type: bareNodeType('bareCall'),
			typeVersion: 1,
			parameters: { url, apiKey: API_KEY, destination: PHONE },
		}),
		onlyItems: [1000, 5000],
	},
	{
		name: '8x8 Voice, Duplicate Key',
		what: 'this package with the option Duplicate Key, another key for each item',
		node: () => voiceNode(TEXT, { duplicateKey: '={{ $json.key }}' }),
		onlyItems: [1000],
	},
	{
		name: '8x8 Voice, personal text',
		what: 'this package with a field of the item in the text, too',
		node: () => voiceNode(`=${TEXT} Your number is {{ $json.phone }}.`),
		onlyItems: [1000],
	},
	{
		name: '8x8 Voice, worked out',
		what: 'this package where n8n has to work out To and the text for each item',
		node: () =>
			voiceNode(
				`=${TEXT} Your number ends in {{ $json.phone.slice(-4) }}.`,
				{},
				'={{ $json.phone.trim() }}',
			),
		onlyItems: [1000],
	},
	{ name: ITEMS_ALONE, what: 'the workflow without a node that calls' },
];

/** Starts a run and answers when it is over; its body is `{count}`. */
export function startNode(path: string): BenchNode {
	return {
		name: 'Start',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		webhookId: path,
		parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
	};
}

/** One item for each call. */
export const itemsNode: BenchNode = {
	name: 'Contacts',
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: {
		jsCode: `const phoneOf = ${phoneOf.toString()};
const { count } = $input.first().json.body;
return Array.from({ length: count }, (_, index) => ({
	json: { phone: phoneOf(index), key: $execution.id + '-' + index },
}));`,
	},
};
