import { startSelfSignedServer } from '../../e2e/faults/selfSignedServer';
import { FOREIGN } from '../engine/foreignWebhook';
import { locator } from '../engine/parameters';
import { failAfter } from '../engine/storedKeys';
import { menuParameters } from '../menu/menuForm';
import {
	account,
	call,
	credential,
	failingExport,
	fault,
	finishedExport,
	option,
	recordings,
	refusedFile,
	seen,
	skipped,
	to,
	type Produce,
} from './producers';

const ELSEWHERE = { baseUrl: 'https://voice.invalid' };
const HTML = { body: '<html></html>', headers: { 'Content-Type': 'text/html' } };

/** The headings of docs/TROUBLESHOOTING.md, each with what brings it about. */
export const PRODUCED: Record<string, Produce> = {
	'8x8 did not accept the API Key. It may be mistyped, expired or revoked.': credential({
		apiKey: 'wrong',
	}),
	"This API Key may not use the sub-account '…'. Check the Sub-Account ID, or use a key of its account.":
		credential({ subAccountId: 'sandbox_other' }),
	"8x8 does not know the sub-account '…'. Check the Sub-Account ID, and that the Base URL is that of the Voice API.":
		credential({ subAccountId: 'nobody_knows' }),
	'Nothing answers at …. Check the Base URL, and that your n8n can reach it.': credential({
		baseUrl: 'http://127.0.0.1:9',
	}),
	"The Base URL of the credential must start with 'https://', so that your API key stays secret on its way. Only a sandbox on this machine may use 'http://'.":
		credential({ baseUrl: 'http://voice.example.com' }),

	'8x8 cannot reach this n8n: its address is …': async (situation) =>
		await situation.failToPublish({ publicUrl: 'http://localhost:5678', credential: ELSEWHERE }),
	'8x8 needs an https address to deliver to, and this n8n has …': async (situation) =>
		await situation.failToPublish({ publicUrl: 'http://n8n.example.com', credential: ELSEWHERE }),
	'The session summaries of this sub-account already go to …': async (situation) => {
		await situation.platform.api('POST', 'webhooks', FOREIGN);
		return await situation.failToPublish({});
	},
	'A test cannot take over the session summaries that go to …': async (situation) => {
		await situation.platform.api('POST', 'webhooks', { ...FOREIGN, httpAuthHeader: 'theirs' });
		const parameters = { options: { existingWebhook: 'replace' } };
		return await situation.failToPublish({ parameters }, 'listen');
	},
	"'Allowed IPs' has an entry that is no IP address: …": async (situation) =>
		await situation.failToPublish({ parameters: { options: { allowedIps: '8x8.com' } } }),
	'… things are wrong with the phone menu. …': async (situation) =>
		await situation.failToPublish({
			parameters: menuParameters([{ name: 'Main', prompt: '', keys: [] }]),
		}),

	'… items … wrong, so nobody has been called in this run': async (situation) =>
		await situation.fail({ parameters: { destination: '12' }, items: [{}, {}] }),
	"'To' is not a valid phone number: it is too short for …": to('+65912'),
	"'To' is not a valid phone number: it does not show its country code (… is none)":
		to('312 555 0142'),
	"'To' is not a valid phone number: it was shortened by a spreadsheet (…), so digits are lost":
		to('6.59E+09'),
	"'To' is missing": to('={{ $json.phone }}'),
	"'To' holds more than one phone number": to('+12025550100, +12025550101'),
	"'To' has no country code, and Default Country is empty for it": call({
		destination: '6591230001',
		options: { defaultCountry: '={{ $json.country }}' },
	}),
	"'Text' has {{ in it, which would be spoken": call({ text: 'Hi {{ $json.name }}' }),
	"'Text' has … in it, which is what an expression gives that finds an object and no text": call({
		text: '=Hi {{ "" + {} }}',
	}),
	"'Text' asks for digits that nobody would receive: the sub-account has no Call Action webhook":
		call({
			resource: 'call',
			operation: 'askForDigits',
			promptMessage: 'Press 1',
			minDigits: 1,
			maxDigits: 1,
		}),
	"'Callflow' is not valid JSON": call({
		operation: 'makeFromCallflow',
		specifyCallflow: 'json',
		callflowJson: '[{',
	}),
	"'Valid For (Minutes)' and 'Valid Until' cannot both be set": option({
		validFor: 5,
		validUntil: '2030-01-31T09:00:00',
	}),
	"'Options → Dry Run' is neither true nor false": option({ dryRun: '={{ "yes" }}' }),
	"'Options → Calling Hours' has no hours": option({ callingHours: {} }),
	"'Options → Calling Hours → Time Zone' is an expression that gives nothing for this item": option(
		{
			callingHours: { hours: { start: '00:00', end: '24:00', timeZone: '={{ $json.zone }}' } },
		},
	),
	"'Options → Duplicate Key' is empty": option({ duplicateKey: '={{ $json.id }}' }),
	"'Options → Concurrency' must be a whole number from 1 to 100": option({ concurrency: 0 }),
	'The stored duplicate check of n8n does not work': async (situation) => {
		failAfter(0);
		return await situation.fail({ parameters: { options: { duplicateKey: 'lost' } } });
	},
	'8x8 did not accept the API key': account({ apiKey: 'wrong' }),
	"This API key may not use the sub-account '…'": fault({ status: 403 }),
	"8x8 does not know the sub-account '…'": account({ subAccountId: 'nobody_knows' }),
	'8x8 refused the request: 8x8 does not allow this caller ID': call({
		source: locator('number', '+12025550123'),
	}),
	'8x8 is getting more requests than it allows': fault({ status: 429 }),
	'8x8 could not be reached': account({ baseUrl: 'http://127.0.0.1:9' }),
	'The host of the Base URL cannot be found': account(ELSEWHERE),
	'The certificate of the Base URL is not valid': async (situation) => {
		const server = await startSelfSignedServer();
		const said = await situation.fail({ credential: { baseUrl: server.url } });
		await server.close();
		return said;
	},
	// It takes the node 30 seconds to give up.
	'8x8 did not answer in time': seen('8x8 did not answer in time'),
	'The connection to 8x8 broke': fault({ kind: 'reset' }),
	'8x8 had a problem': fault({ status: 500 }),
	'8x8 gave an answer that cannot be read': fault({ status: 200, ...HTML }),

	'sessionStatus: SKIPPED, reason: duplicate': skipped({ options: { duplicateKey: 'twice' } }, 2),
	'sessionStatus: SKIPPED, reason: outsideCallingHours': skipped({
		options: { callingHours: { hours: outsideOfNow() } },
	}),
	'sessionStatus: DRY_RUN': skipped({ options: { dryRun: true } }),

	'401: The secret is missing or wrong': async (situation) =>
		(await situation.deliver({}, {}, { header: 'nobody' })).refusal,
	'403: This address may not deliver events': async (situation) =>
		(await situation.deliver({ parameters: { options: { allowedIps: '203.0.113.7' } } }, {}))
			.refusal,
	'unexpectedShape: true': async (situation) => {
		const { started } = await situation.deliver({}, { hello: 'world' });
		return `unexpectedShape: ${started[0]?.json.unexpectedShape}`;
	},

	'The recording has no file yet': recordings({ recordingId: 'r1', status: 'recording' }),
	'The recording has failed': recordings({ recordingId: 'r1', status: 'UPLOAD_FAILED' }),
	'The storage of the recording did not give out the file': refusedFile(403),
	'The link to the recording has expired': refusedFile(410),
	'The log export was not finished after … seconds': failingExport('never', { timeout: 0.01 }),
	'8x8 could not make the log export': failingExport('fail'),
	'8x8 made the log export and gave no link to it': finishedExport(() => []),
	'The link to the log export leads to something that is no CSV file': finishedExport((url) => [
		`${url}/_sandbox/calls`,
	]),
	'No webhook is registered for this event': call({
		resource: 'webhook',
		operation: 'delete',
		type: 'VSS',
		url: FOREIGN.url,
	}),
};

/** An hour of another day than today, in UTC. */
function outsideOfNow() {
	const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
	const other = days[(new Date().getUTCDay() + 3) % 7];
	return { start: '09:00', end: '10:00', days: [other], timeZone: 'UTC' };
}
