import { EVENTS, type EventName } from '../../../core/events/events';
import { capture, makeCall, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();

/** What makes the platform deliver each event. */
const CAUSES: Record<EventName, () => Promise<unknown>> = {
	sessionSummary: async () => await client.call(voiceMessage()),
	callStatus: async () => await client.call(voiceMessage()),
	callAction: async () => await client.call([makeCall('+13125550147'), capture()]),
	recordingUploaded: async () => {
		await client.control('PUT', 'recordings/behaviour', { everySession: true });
		await client.call(voiceMessage());
	},
	virtualNumberUpdated: async () => {
		const number = { subAccountId: 'sandbox_main', msisdn: '12025550190' };
		await client.control('POST', 'numbers', { ...number, operationalStatus: 'Inactive' });
	},
};

test.each(Object.values(EVENTS))(
	'$name is delivered under its type, and read as such',
	async ({ name, type, parse }) => {
		await client.register(type, receiver.url);
		await CAUSES[name]();
		await client.untilIdle();
		const [body] = receiver.bodies;
		expect(body).toBeDefined();
		expect(parse(body)).toMatchObject({ event: name });
		expect(parse(body)).not.toHaveProperty('unexpectedShape');
	},
);
