import { N8N_VERSIONS, type N8nVersion } from '../../n8n/install';
import { N8N_1_DIFFERENCES } from './compatibility/differences';

/** Set by jest.config.js, for each project another. */
declare const n8nUnderTest: keyof typeof N8N_VERSIONS;

/**
 * The n8n that an end-to-end test runs in: each test file runs in every pinned one, those of currentOnly.json in 2.x alone, and
 * those of proofOnly.json in 1.x by `npm run proof` alone.
 */
export const testedVersion: N8nVersion = N8N_VERSIONS[n8nUnderTest];

/** Whether a test must expect something else, because of what n8n 1.x itself is. */
export function differs(difference: keyof typeof N8N_1_DIFFERENCES): boolean {
	return n8nUnderTest === 'previous' && difference in N8N_1_DIFFERENCES;
}
