import { destination, source } from './callFields';
import type { CallOptions } from './callOptions';
import { countryToReadIn } from './defaultCountryField';
import type { Fields } from './fields';
import { readCallerId, readPhoneNumber } from './phoneNumberField';

/** The two numbers that every call begins with. */
export function readCallNumbers(form: Fields, { defaultCountry }: CallOptions) {
	const country = countryToReadIn(defaultCountry);
	return {
		source: readCallerId(form.value(source), country),
		destination: readPhoneNumber(form.value(destination), country),
	};
}
