import { MenuReceiver } from '../../../sandbox/menuReceiver';
import type { SandboxClient } from '../../../sandbox/sandboxClient';

/** What answers calls to the numbers of a sandbox that is new for each test. */
export function useMenu(client: SandboxClient): MenuReceiver {
	const receiver = new MenuReceiver();
	beforeAll(() => receiver.open());
	beforeEach(() => client.register('VCA', receiver.url));
	afterAll(() => receiver.close());
	return receiver;
}
