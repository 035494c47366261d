/* eslint-disable @n8n/community-nodes/no-restricted-globals -- a test runs on a developer's machine, never inside n8n */
import fc from 'fast-check';

// The same values in each run, so that a verdict tells of the code alone. FUZZ_SEED looks at others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 8) });
