import { destination, source } from './callFields';
import type { CallOptions } from './callOptions';
import type { Fields } from './fields';
import { readCallerId, readPhoneNumber } from './phoneNumberField';

/** The two numbers that every call begins with. */
export function readCallNumbers(form: Fields, { defaultCountry }: CallOptions) {
	return {
		source: readCallerId(form.value(source), defaultCountry),
		destination: readPhoneNumber(form.value(destination), defaultCountry),
	};
}
