import type { BehaviourSettings } from '../../sandbox/behaviour';

/** Set by jest.config.js, for each project another. */
declare const platformUnderTest: Partial<BehaviourSettings>;

/**
 * How the sandbox of an end-to-end test behaves where what 8x8 publishes disagrees. A test that is about something that
 * only one of them does starts a sandbox of its own.
 */
export const testedPlatform = platformUnderTest;
