import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';
import { SandboxApi } from './sandboxApi';

/** Fast enough that the longest back-off takes a moment. */
const SPEED = 20_000;

/** A sandbox on a free port, and the requests that tests make to it. */
export class SandboxClient extends SandboxApi {
	private constructor(readonly sandbox: Sandbox) {
		super(sandbox.url);
	}

	static async start(options: SandboxOptions = {}): Promise<SandboxClient> {
		return new SandboxClient(await startSandbox({ speed: SPEED, ...options }));
	}

	close(): Promise<void> {
		return this.sandbox.close();
	}
}
