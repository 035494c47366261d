import type { FastifyInstance } from 'fastify';

import { outlineOf } from '../map/draw/outline';
import { drawMap } from '../map/draw/drawMap';
import { findingInWords, findingsOf } from '../map/findings';
import { mapMenu } from '../map/mapMenu';
import { TestCaller } from '../map/testCaller';
import type { Platform, PlatformHolder } from '../platform';
import { sends } from '../webhooks/products';
import { mapSchema } from './control.schemas';
import { check, ControlError } from './controlError';

/** Calls a number until its phone menu is known, and draws it. */
export function mapControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.post('/map', async (request) => {
		const { to, from, ...options } = check(mapSchema, request.body);
		const { current } = platform;
		const caller = new TestCaller(current, { from, to, owner: ownerOf(current, to) });
		const map = await mapMenu(caller, options).finally(() => caller.close());
		const findings = findingsOf(map).map((finding) => findingInWords(map, finding));
		return { ...map, findings, outline: outlineOf(map), svg: drawMap(map) };
	});
}

/** Whose number it is, as long as somebody answers calls to it. */
function ownerOf(platform: Platform, to: string): TestCaller['line']['owner'] {
	const owner = platform.findOwner(to);
	if (!owner) {
		throw new ControlError(
			400,
			`The field "to" is not right: ${to} is a number of no sub-account.`,
		);
	}
	const { id, product } = owner.subAccount;
	if (!sends(product, 'VCA')) {
		throw new ControlError(409, `The product of "${id}" sends no Call Actions.`);
	}
	if (!platform.registrations.get(id, 'VCA')?.enabled) {
		throw new ControlError(
			409,
			`Nothing answers calls to ${to}: publish a workflow whose 8x8 Voice Trigger receives Call Actions for "${id}".`,
		);
	}
	return owner;
}
