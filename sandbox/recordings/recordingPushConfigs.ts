export const PUSH_PROTOCOLS = ['S3', 'SFTP'] as const;

/** Where the recordings of a sub-account are pushed. */
export interface RecordingPushConfig {
	subAccountId: string;
	protocol: (typeof PUSH_PROTOCOLS)[number];
	/** A region, for S3. */
	host: string;
	port?: number;
	username: string;
	/** Never shown. */
	password?: string;
	path: string;
}

/** A config as the API shows it, without its password. */
export function publicPushConfig({ password, ...config }: RecordingPushConfig) {
	return { ...config, passwordSet: password !== undefined };
}

/** One for each sub-account. */
export class RecordingPushConfigs {
	private readonly configs = new Map<string, RecordingPushConfig>();

	get(subAccountId: string): RecordingPushConfig | undefined {
		return this.configs.get(subAccountId);
	}

	put(config: RecordingPushConfig): void {
		this.configs.set(config.subAccountId, config);
	}

	delete({ subAccountId }: RecordingPushConfig): void {
		this.configs.delete(subAccountId);
	}
}
