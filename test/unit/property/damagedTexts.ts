import fc from 'fast-check';

const PIECES = ['"', '{', '}', '[', ']', ',', ':', '\\', '\\u0000', '\ud83c', 'null', '1e999', '-'];

type Damage = (text: string, at: number) => string;

const damages: fc.Arbitrary<Damage> = fc.oneof(
	fc.constant<Damage>((text, at) => text.slice(0, at)),
	fc.constant<Damage>((text, at) => text.slice(0, at) + text.slice(at + 1)),
	fc.constant<Damage>((text, at) => text.slice(0, at) + text),
	fc.constantFrom(...PIECES).map(
		(piece): Damage =>
			(text, at) =>
				text.slice(0, at) + piece + text.slice(at),
	),
);

/** Writes a value as JSON, which is cut, loses a character or gets one too many somewhere. */
export const damagedText: fc.Arbitrary<(value: unknown) => string> = fc
	.tuple(damages, fc.nat())
	.map(([damage, place]) => (value) => {
		const text = JSON.stringify(value) ?? '';
		return damage(text, place % (text.length + 1));
	});
