import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { listCountries } from '../../../core/phone/countries';

/** The countries whose numbering plan is known; their calling code is part of the name, so that it can be searched. */
export async function getCountries(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return listCountries().map(({ code, name }) => ({ name, value: code }));
}
