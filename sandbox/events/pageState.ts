import type { BehaviourSettings } from '../behaviour';
import type { Fault } from '../control/faults';
import type { PhoneState } from '../phone/phones';
import type { Platform } from '../platform';
import type { Product } from '../webhooks/products';
import { publicRegistration, type PublicRegistration } from '../webhooks/registrations';

/** What a page has to know besides the facts. */
export interface PageState extends PhoneState {
	/** The id of the log that the facts come from. */
	log: string;
	subAccounts: Array<{
		id: string;
		apiKey: string;
		numbers: string[];
		callerIds: readonly string[];
		product?: Product;
	}>;
	behaviour: BehaviourSettings;
	/** How many times faster than life the sandbox plays calls. */
	speed: number;
	webhooks: Array<PublicRegistration & { subAccountId: string }>;
	faults: readonly Fault[];
}

export function pageStateOf({
	events,
	accounts,
	phones,
	registrations,
	faults,
	behaviour,
	speed,
}: Platform): PageState {
	return {
		log: events.id,
		...phones.state,
		subAccounts: accounts.flatMap(({ apiKey, callerIds, subAccounts }) =>
			subAccounts.map(({ id, numbers, product }) => ({
				id,
				apiKey,
				numbers: numbers.map(({ msisdn }) => msisdn),
				callerIds,
				...(product && { product }),
			})),
		),
		behaviour: behaviour.settings,
		speed,
		webhooks: registrations.all().map((registration) => ({
			subAccountId: registration.subAccountId,
			...publicRegistration(registration),
		})),
		faults: faults.list(),
	};
}
