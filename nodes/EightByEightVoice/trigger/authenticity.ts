import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { keepForEachNode } from '../run/processMemory';

/** Whose secret it is. */
interface SecretParts {
	apiKey: string;
	workflowId: string;
	nodeId: string;
}

type Context = IExecuteFunctions | IHookFunctions | IWebhookFunctions;

/** What is made of the API key for one trigger; the key itself is not kept. */
interface Proofs {
	secret: string;
	sealKey: string;
	stateKey: string;
	/** Of every node of whichever n8n that has this API key. */
	waitingKey: string;
}

const SEAL_HEADER = 'x-8x8-voice-hand-over';

/** 96 bits: nobody guesses that many while a call lasts. */
const STATE_SEAL_LENGTH = 16;

/** How long proofs are taken for the right ones without another look at the credential. */
const KNOWN_FOR_MS = 5000;

/** After how long a delivery that they do not prove has the credential read again. */
const LOOK_AGAIN_AFTER_MS = 1000;

// n8n 2 makes a new isolate for the expressions of each credential that is read, which costs more than all the rest
// of a delivery: it is read once for all that arrive within some seconds.
const memoryOf = keepForEachNode(() => ({
	known: undefined as { proofs: Promise<Proofs>; until: number } | undefined,
	lookedAgainAt: 0,
}));

/**
 * The secret that 8x8 sends back with each delivery. Derived from the API key, so that nothing is stored; the
 * workflow and the node make it another one for each trigger, and the same for its test and production URL.
 */
export function secretOf({ apiKey, workflowId, nodeId }: SecretParts): string {
	return hmac(apiKey, `${workflowId}:${nodeId}`);
}

/** The secret by the API key as it is now. Publishing again is what makes a changed one count, so it is forgotten. */
export async function renewSecret(context: IHookFunctions): Promise<string> {
	memoryOf(context).known = undefined;
	return secretOf(await readSecretParts(context));
}

/** Whether a delivery carries the secret of this trigger. */
export async function isAuthentic(
	context: IWebhookFunctions,
	headers: IDataObject,
): Promise<boolean> {
	return await isProven(context, ({ secret }) => carriesSecret(headers, secret));
}

/**
 * The headers of an event that a test of this trigger hands over to production. The seal shows that it comes from
 * this n8n, wherever its own requests seem to come from: 8x8, and whoever reads its deliveries, cannot make it,
 * because they know the secret and not the API key.
 */
export async function headersOfHandOver(context: IWebhookFunctions, body: string) {
	const { secret, sealKey } = await (knownProofs(context) ?? readProofs(context));
	return { Authorization: secret, [SEAL_HEADER]: sealOf(sealKey, body) };
}

/** Whether a delivery is one that a test of this trigger hands over. */
export async function isHandedOver(
	context: IWebhookFunctions,
	{ headers, body }: { headers: IDataObject; body: unknown },
): Promise<boolean> {
	const seal = headers[SEAL_HEADER];
	const text = typeof seal === 'string' ? toText(body) : undefined;
	if (typeof seal !== 'string' || text === undefined) return false;
	return await isProven(context, ({ sealKey }) => isSame(seal, sealOf(sealKey, text)));
}

/**
 * Seals what travels with a call and comes back with it, for this trigger and this session (`sessionId`, null where
 * 8x8 names none): any process can open it again, and nobody else can have made it.
 */
export async function sealState(
	context: IWebhookFunctions,
	state: string,
	sessionId: string | null,
): Promise<string> {
	const { stateKey } = await (knownProofs(context) ?? readProofs(context));
	return `${state}.${stateSealOf(stateKey, state, sessionId)}`;
}

/** What was sealed; undefined when it was altered, or sealed for another session or trigger. */
export async function unsealState(
	context: IWebhookFunctions,
	sealed: string,
	sessionId: string | null,
): Promise<string | undefined> {
	const end = sealed.lastIndexOf('.');
	const [state, seal] = [sealed.slice(0, Math.max(end, 0)), sealed.slice(end + 1)];
	const isOurs = await isProven(context, ({ stateKey }) =>
		isSame(seal, stateSealOf(stateKey, state, sessionId)),
	);
	return isOurs ? state : undefined;
}

/**
 * Seals what two nodes that have the same API key tell each other about a call that is waited for. What it is for, and
 * the address that it goes to, are among the parts, so that it counts nowhere else.
 */
export async function sealForWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	parts: readonly string[],
): Promise<string> {
	const { waitingKey } = await (knownProofs(context) ?? readProofs(context));
	return sealOf(waitingKey, JSON.stringify(parts));
}

/** Whether a node that has the same API key has sealed this. */
export async function isSealedForWaiting(
	context: IExecuteFunctions | IWebhookFunctions,
	seal: unknown,
	parts: readonly string[],
): Promise<boolean> {
	if (typeof seal !== 'string') return false;
	const text = JSON.stringify(parts);
	return await isProven(context, ({ waitingKey }) => isSame(seal, sealOf(waitingKey, text)));
}

/** Whether one of the headers carries the secret. 8x8 does not document which, so all are looked at. */
export function carriesSecret(headers: IDataObject, secret: string): boolean {
	const expected = digest(secret);
	const values = Object.values(headers).flatMap((value) =>
		Array.isArray(value) ? value : [value],
	);
	return values
		.filter((value): value is string => typeof value === 'string')
		.flatMap((value) => [value, value.replace(/^\S+\s+/, '')])
		.map((value) => timingSafeEqual(digest(value), expected))
		.includes(true);
}

/** Compares with what is known, and then, for all deliveries of a second once, with the API key as it is now. */
async function isProven(context: Context, isProof: (proofs: Proofs) => boolean): Promise<boolean> {
	const known = knownProofs(context);
	if (known === undefined) return isProof(await readProofs(context));
	if (isProof(await known)) return true;
	return mayLookAgain(context) && isProof(await readProofs(context));
}

function mayLookAgain(context: Context): boolean {
	const memory = memoryOf(context);
	const now = Date.now();
	// A clock that was set back must not keep it from being read.
	if (Math.abs(now - memory.lookedAgainAt) < LOOK_AGAIN_AFTER_MS) return false;
	memory.lookedAgainAt = now;
	return true;
}

function knownProofs(context: Context): Promise<Proofs> | undefined {
	const { known } = memoryOf(context);
	const left = (known?.until ?? 0) - Date.now();
	// If more time is left than there ever was, the clock was set back.
	return left > 0 && left <= KNOWN_FOR_MS ? known?.proofs : undefined;
}

async function readProofs(context: Context): Promise<Proofs> {
	const memory = memoryOf(context);
	const proofs = readSecretParts(context).then((owner) => ({
		secret: secretOf(owner),
		sealKey: keyFor('hand-over', owner),
		stateKey: keyFor('state', owner),
		waitingKey: hmac(owner.apiKey, JSON.stringify(['waiting-calls'])),
	}));
	const known = { proofs, until: Date.now() + KNOWN_FOR_MS };
	memory.known = known;
	void proofs.catch(() => {
		if (memory.known === known) memory.known = undefined;
	});
	return await proofs;
}

async function readSecretParts(context: Context): Promise<SecretParts> {
	const { apiKey } = await context.getCredentials('eightByEightVoiceApi');
	return {
		apiKey: String(apiKey),
		workflowId: String(context.getWorkflow().id),
		nodeId: context.getNode().id,
	};
}

function keyFor(purpose: string, { apiKey, workflowId, nodeId }: SecretParts): string {
	return hmac(apiKey, JSON.stringify([purpose, workflowId, nodeId]));
}

function stateSealOf(stateKey: string, state: string, sessionId: string | null): string {
	const sealed = createHmac('sha256', stateKey).update(JSON.stringify([sessionId, state]));
	return sealed.digest('base64url').slice(0, STATE_SEAL_LENGTH);
}

function sealOf(sealKey: string, body: string): string {
	return hmac(sealKey, body);
}

/** Undefined when it is nested so deeply that it cannot be written. */
export function toText(body: unknown): string | undefined {
	try {
		return JSON.stringify(body);
	} catch {
		return undefined;
	}
}

function hmac(key: string, text: string): string {
	return createHmac('sha256', key).update(text).digest('hex');
}

/** Whether two texts are the same, in a time that tells nothing about them. */
function isSame(one: string, other: string): boolean {
	return timingSafeEqual(digest(one), digest(other));
}

// Digests have one length, which a comparison in constant time needs.
function digest(value: string): Buffer {
	return createHash('sha256').update(value).digest();
}
