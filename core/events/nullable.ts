import { z } from 'zod';

// What the platform did not send comes out as null, never absent.

export const nullableText = z.string().nullable();
export const nullableNumber = z.number().nullable();
export const nullableBoolean = z.boolean().nullable();
