import type { z } from 'zod';

/** What the platform calls the events that it delivers. */
type WebhookType = 'VSS' | 'VCS' | 'VCA' | 'VRU' | 'VNU';

/** One kind of event. `Simplified` is what comes out of it, and what its schema describes. */
export interface VoiceEvent<
	Simplified extends object = object,
	Schema extends z.AnyZodObject = z.AnyZodObject,
> {
	/** Ours, as saved workflows have it. */
	name: string;
	type: WebhookType;
	/** Its name in the lists that a person chooses from. */
	label: string;
	/** 8x8's name for it, and what it tells, in words for that person. */
	happens: string;
	/** What the platform delivers, in a sentence: "the … of this sub-account". */
	words: string;
	schema: Schema;
	/** Reads the body of a delivery, whatever it is: never throws. */
	parse(body: unknown): Simplified & { unexpectedShape?: true | undefined };
	/** What is the same in every delivery of one event, and in no delivery of another. */
	identify(event: Simplified): unknown[];
}

/** Ties what an event's functions take and give to its schema. */
export function defineEvent<
	Name extends string,
	Type extends WebhookType,
	Schema extends z.AnyZodObject,
>(event: VoiceEvent<z.infer<Schema>, Schema> & { name: Name; type: Type }) {
	return event;
}

/** An event as it is read. What cannot be read has no key: it is never taken for one that was there before. */
export interface ReadEvent {
	/** What comes out simplified. */
	json: object;
	/** The same in every delivery of the event. */
	key: string | undefined;
}

export function readEvent({ type, parse, identify }: VoiceEvent, body: unknown): ReadEvent {
	const json = parse(body);
	const isReadable = json.unexpectedShape === undefined;
	return { json, key: isReadable ? JSON.stringify([type, ...identify(json)]) : undefined };
}
