import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { SandboxApi } from './sandboxApi';

/** Fast enough that the longest back-off takes a moment. */
const SPEED = 20_000;

/** A sandbox on a free port, and the requests that tests make to it. */
export class SandboxClient extends SandboxApi {
	private started: Sandbox | undefined;

	constructor(private readonly options: SandboxOptions = {}) {
		super(() => this.sandbox.url);
	}

	static async start(options: SandboxOptions = {}): Promise<SandboxClient> {
		const client = new SandboxClient(options);
		await client.open();
		return client;
	}

	get sandbox(): Sandbox {
		if (this.started === undefined) throw new Error('The sandbox has not been started.');
		return this.started;
	}

	async open(): Promise<void> {
		this.started = await startSandbox({ speed: SPEED, ...this.options });
	}

	close(): Promise<void> {
		return this.sandbox.close();
	}
}
