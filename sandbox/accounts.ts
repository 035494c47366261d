import type { Product } from './webhooks/products';

export const OPERATIONAL_STATUSES = ['Active', 'Expiring', 'Inactive', 'Unhealthy'] as const;

export interface VirtualNumber {
	/** E.164 with the plus sign. */
	msisdn: string;
	referenceId: string;
	numberType: 'Geographic' | 'Mobile' | 'TollFree';
	operationalStatus: (typeof OPERATIONAL_STATUSES)[number];
	/** Absent where the health check is not switched on. */
	isHealthy?: boolean;
}

export interface SubAccount {
	id: string;
	numbers: VirtualNumber[];
	/** Decides which webhooks come; all of them if it is absent. */
	product?: Product;
}

/** An API key belongs to an account, which may have many sub-accounts. */
export interface Account {
	apiKey: string;
	subAccounts: readonly SubAccount[];
	/** Caller IDs registered to the account beside its virtual numbers, E.164 with the plus sign. */
	callerIds: readonly string[];
}

/** What a number costs; the same for all of them. */
export const NUMBER_TERMS = {
	rentalPrice: 4,
	incomingRate: 0.02,
	billingUnit: 60,
	billingCurrency: 'USD',
} as const;

// Numbers from the ranges that regulators reserve for fiction, in the countries that have one.
export const DEFAULT_ACCOUNTS: readonly Account[] = [
	{
		apiKey: 'sandbox-api-key',
		callerIds: ['+12125550193', '+447700900193', '+6588000193'],
		subAccounts: [
			{
				id: 'sandbox_main',
				numbers: [
					{
						msisdn: '+12025550190',
						referenceId: 'sandbox-us-trunk',
						numberType: 'Geographic',
						operationalStatus: 'Active',
						isHealthy: true,
					},
					{
						msisdn: '+442079460190',
						referenceId: 'sandbox-gb-trunk',
						numberType: 'Geographic',
						operationalStatus: 'Active',
						isHealthy: true,
					},
					{
						msisdn: '+6531580190',
						referenceId: 'sandbox-sg-trunk',
						numberType: 'Geographic',
						operationalStatus: 'Active',
					},
					{
						msisdn: '+61491570190',
						referenceId: 'sandbox-au-mobile',
						numberType: 'Mobile',
						operationalStatus: 'Expiring',
						isHealthy: false,
					},
				],
			},
			{
				id: 'sandbox_second',
				numbers: [
					{
						msisdn: '+13125550191',
						referenceId: 'sandbox-us-second',
						numberType: 'Geographic',
						operationalStatus: 'Active',
						isHealthy: true,
					},
				],
			},
		],
	},
	{
		apiKey: 'sandbox-other-api-key',
		callerIds: [],
		subAccounts: [
			{
				id: 'sandbox_other',
				numbers: [
					{
						msisdn: '+14155550192',
						referenceId: 'sandbox-us-other',
						numberType: 'Geographic',
						operationalStatus: 'Active',
						isHealthy: true,
					},
				],
			},
		],
	},
];

export function isRegisteredCallerId(account: Account, msisdn: string): boolean {
	return (
		account.callerIds.includes(msisdn) ||
		account.subAccounts.some(({ numbers }) => numbers.some((number) => number.msisdn === msisdn))
	);
}

export function virtualNumberOf(account: Account, msisdn: string): VirtualNumber | undefined {
	return account.subAccounts
		.flatMap(({ numbers }) => numbers)
		.find((number) => number.msisdn === msisdn);
}
