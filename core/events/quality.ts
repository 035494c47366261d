import { z } from 'zod';

/** The platform's bands by mean opinion score, best first: a score belongs to the first band it reaches. */
const BANDS = [
	{ quality: 'excellent', from: 4.3 },
	{ quality: 'good', from: 4 },
	{ quality: 'fair', from: 3.6 },
	{ quality: 'poor', from: 3.1 },
	{ quality: 'bad', from: -Infinity },
] as const;

export const qualitySchema = z.enum(['excellent', 'good', 'fair', 'poor', 'bad']);
export type Quality = z.infer<typeof qualitySchema>;

/** The word for a mean opinion score (1 to 5); null without a score. */
export function qualityOf(mos: number | null): Quality | null {
	if (mos === null) return null;
	return BANDS.find(({ from }) => mos >= from)?.quality ?? null;
}
