import { z } from 'zod';

// What the platform did not send comes out as null, never absent.

export const nullableText = z.string().nullable();
export const nullableNumber = z.number().nullable();
export const nullableBoolean = z.boolean().nullable();

/** What the platform sent beside the other fields, by its names and as it came; empty when there is nothing. */
export const additional = z.record(z.unknown());
