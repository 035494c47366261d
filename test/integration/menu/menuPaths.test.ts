import fc from 'fast-check';

import { usePlatform } from '../engine/platform';
import { anyMenus } from './anyMenus';
import { callIn, whatWasHeard } from './callers';
import { menuParameters } from './menuForm';
import { allPaths, walk } from './walk';

jest.setTimeout(120_000);

const platform = usePlatform();

test('every path that a form describes is played to a caller as described, and tells the workflow what was chosen', async () => {
	let callers = 0;
	await fc.assert(
		fc.asyncProperty(anyMenus, async (menus) => {
			const { executions, ...host } = await publish(menus);
			const paths = allPaths(menus);
			const numberOf = (index: number) => `+1312555${9000 + index}`;
			await callIn(
				platform,
				Object.fromEntries(paths.map((pressed, index) => [numberOf(index), pressed])),
			);
			const heard = await whatWasHeard(platform);
			paths.forEach((pressed, index) => {
				const expected = walk(menus, pressed);
				const seen = {
					heard: heard.get(numberOf(index)),
					choice: executions.find(({ json }) => json.phone === numberOf(index))?.json.choice,
				};
				expect({ pressed, ...seen }).toEqual({ pressed, choice: undefined, ...expected });
			});
			callers += paths.length;
			await host.end();
		}),
		{ numRuns: 10 },
	);
	expect(callers).toBeGreaterThan(100);
});

async function publish(menus: Parameters<typeof menuParameters>[0]) {
	const host = await platform.startTrigger({ parameters: menuParameters(menus) });
	await host.publish();
	return { executions: host.executions, end: async () => await platform.reset() };
}
