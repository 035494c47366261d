import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { keepForEachNode } from '../run/processMemory';
import { hmac } from './digests';

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
	/** For every node, of any n8n, that has this API key. */
	waitingKey: string;
}

/** How long proofs are trusted without reading the credential again. */
const KNOWN_FOR_MS = 60_000;

/** How much time must pass before a delivery that they do not prove has the credential read again. */
const LOOK_AGAIN_AFTER_MS = 1000;

// n8n 2 makes a new isolate for the expressions of each credential that is read, which costs more than all the rest
// of a delivery: it is read once for all that arrive within a minute.
const memoryOf = keepForEachNode(() => ({
	known: undefined as { proofs: Promise<Proofs>; until: number } | undefined,
	lookedAgainAt: 0,
}));

/**
 * The secret that 8x8 sends back with each delivery. It is derived from the API key, so that nothing is stored. Through
 * the workflow and the node, it differs from trigger to trigger, and is the same for a trigger's test and production
 * URLs.
 */
export function secretOf({ apiKey, workflowId, nodeId }: SecretParts): string {
	return hmac(apiKey, `${workflowId}:${nodeId}`);
}

/**
 * The secret by the current API key. A changed key counts from the next publishing on, so the old secret is forgotten
 * here.
 */
export async function renewSecret(context: IHookFunctions): Promise<string> {
	memoryOf(context).known = undefined;
	return secretOf(await readSecretParts(context));
}

/** Compares with what is known, and then, at most once a second, with the current API key. */
export async function isProven(
	context: Context,
	isProof: (proofs: Proofs) => boolean,
): Promise<boolean> {
	const known = knownProofs(context);
	if (known === undefined) return isProof(await readProofs(context));
	if (isProof(await known)) return true;
	return mayLookAgain(context) && isProof(await readProofs(context));
}

/** The proofs of this node's API key. */
export async function proofsOf(context: Context): Promise<Proofs> {
	return await (knownProofs(context) ?? readProofs(context));
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
