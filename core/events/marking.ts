import { z } from 'zod';

/** On an event whose shape was not the expected one: what came, so that nothing is lost. */
export const markingSchema = z.object({
	unexpectedShape: z.literal(true).optional(),
	raw: z.unknown(),
});

type Marking = { unexpectedShape?: true; raw?: unknown };

/** Marks an event that lacks something essential. */
export function markUnless(isReadable: boolean, body: unknown): Marking {
	return isReadable ? {} : { unexpectedShape: true, raw: body };
}
