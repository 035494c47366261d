import fc from 'fast-check';

import { paramNamesOf } from '../../../core/callflow/actionParams';
import { checkCallflow } from '../../../core/callflow/checkCallflow';
import { CallflowJudge } from './callflowJudge';
import { ACTIONS, validRequest } from './callflowRequests';
import { edges } from './edges';
import { anyParameter, BREAKING, breaking, mutated } from './mutations';

jest.setTimeout(60_000);

// The sandbox was written from the API's facts by somebody else, so that it can disagree with core.
let platform: CallflowJudge;
beforeAll(async () => {
	platform = await CallflowJudge.start();
});
afterAll(() => platform.close());

/** What core makes of a body, in the form that it travels in. */
function check(body: unknown, { hasCallActionWebhook }: { hasCallActionWebhook: boolean }) {
	const travelled: unknown = JSON.parse(JSON.stringify(body));
	return checkCallflow(travelled, { now: new Date(), hasCallActionWebhook });
}

function codesOf(result: ReturnType<typeof check>): number[] {
	return result.ok ? [] : result.issues.map(({ statusCode }) => statusCode);
}

test.each(Object.entries(ACTIONS))('%s is tried with each of its parameters', (action, anyOne) => {
	const tried = new Set(fc.sample(anyOne, 200).flatMap(({ params = {} }) => Object.keys(params)));
	expect(paramNamesOf(action).filter((name) => !tried.has(name))).toEqual([]);
});

test('a callflow that follows every rule is accepted, here and by the platform', async () => {
	const expected = { here: [], platform: 1 };
	await fc.assert(
		fc.asyncProperty(validRequest, async (body) => {
			const found = {
				here: codesOf(check(body, { hasCallActionWebhook: true })),
				platform: await platform.judge(body, { hasCallActionWebhook: true }),
			};
			expect(found).toEqual(expected);
		}),
		{ numRuns: 300 },
	);
});

test('whatever is accepted here, the platform accepts', async () => {
	let accepted = 0;
	const mutations = fc.array(fc.oneof(edges, edges, anyParameter), { minLength: 1, maxLength: 2 });
	const anyRequest = mutated(validRequest, mutations);
	await fc.assert(
		fc.asyncProperty(anyRequest, fc.boolean(), async (body, hasCallActionWebhook) => {
			if (!check(body, { hasCallActionWebhook }).ok) return;
			accepted += 1;
			expect(await platform.judge(body, { hasCallActionWebhook })).toBe(1);
		}),
		{ numRuns: 600 },
	);
	expect(accepted).toBeGreaterThan(50);
});

describe('what breaks a rule is refused with its code, here first and by the platform', () => {
	test.each(Object.entries(BREAKING))('%s', async (code, mutation) => {
		const expected = { here: expect.arrayContaining([Number(code)]), platform: Number(code) };
		const anyRequest = mutated(validRequest, fc.tuple(mutation));
		const hasCallActionWebhook = code !== '-1004';
		await fc.assert(
			fc.asyncProperty(anyRequest, async (body) => {
				const found = {
					here: codesOf(check(body, { hasCallActionWebhook })),
					platform: await platform.judge(body, { hasCallActionWebhook }),
				};
				expect(found).toEqual(expected);
			}),
			{ numRuns: 30 },
		);
	});
});

test('whatever the platform refuses is refused here first, with the same code among others', async () => {
	const mutations = fc.array(fc.oneof(breaking, edges, anyParameter), {
		minLength: 1,
		maxLength: 3,
	});
	const anyRequest = mutated(validRequest, mutations);
	await fc.assert(
		fc.asyncProperty(anyRequest, fc.boolean(), async (body, hasCallActionWebhook) => {
			const code = await platform.judge(body, { hasCallActionWebhook });
			if (code === 1) return;
			expect(codesOf(check(body, { hasCallActionWebhook }))).toContain(code);
		}),
		{ numRuns: 600 },
	);
});
