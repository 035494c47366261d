import { readReplyLimitMs } from '../../../nodes/EightByEightVoice/trigger/triggerOptions';

test.each([
	[1, 1000],
	['2.5', 2500],
	[60, 60_000],
	[5_000_000, 60_000],
	[Infinity, 60_000],
	[0, 5000],
	[-1, 5000],
	['soon', 5000],
	[undefined, 5000],
])(
	'a reply limit of %j is %i ms: from above 0 to a minute, else five seconds',
	(given, expected) => {
		expect(readReplyLimitMs(given)).toBe(expected);
	},
);
