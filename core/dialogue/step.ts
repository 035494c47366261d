/** How far a call has come. */
export interface Step {
	asksFor: 'pin' | 'answer';
	/** Of asking for it, this one included. */
	tries: number;
	/** How often it was said again because somebody asked for that. */
	repeats: number;
}

const WRITTEN = /^wait\.(pin|answer)\.(\d{1,3})\.(\d{1,3})$/;

/** As the ID that comes back with what is pressed next, so that nobody else has to keep it. */
export function writeStep({ asksFor, tries, repeats }: Step): string {
	return `wait.${asksFor}.${tries}.${repeats}`;
}

/** The first step if there is no such ID: a call begins without one. */
export function readStep(clientActionId: string | null, { hasPin }: { hasPin: boolean }): Step {
	const [, asksFor, tries, repeats] = WRITTEN.exec(clientActionId ?? '') ?? [];
	if (asksFor === undefined || (asksFor === 'pin' && !hasPin)) {
		return { asksFor: hasPin ? 'pin' : 'answer', tries: 1, repeats: 0 };
	}
	return {
		asksFor: asksFor === 'pin' ? 'pin' : 'answer',
		tries: Number(tries),
		repeats: Number(repeats),
	};
}
