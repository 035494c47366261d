import { n8nVersions, type N8nVersion } from '../../n8n/install';
import { n8n1Differences } from './compatibility/differences';

/** Set by jest.config.js, for each project another. */
declare const n8nUnderTest: keyof typeof n8nVersions;

/** The n8n that an end-to-end test runs in: each test file runs in every pinned one. */
export const testedVersion: N8nVersion = n8nVersions[n8nUnderTest];

/**
 * Whether a test must expect something else, because of what n8n 1.x itself is. One that cannot run there at all is
 * `(differs('…') ? test.skip : test)('…', …)`; the run fails when a test is skipped in a file without a difference.
 */
export const differs = (difference: keyof typeof n8n1Differences): boolean =>
	n8nUnderTest === 'previous' && difference in n8n1Differences;
