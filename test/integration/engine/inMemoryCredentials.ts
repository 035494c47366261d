import type { PackageDirectoryLoader } from 'n8n-core';
import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type IHttpRequestOptions,
	type IRequestOptionsSimplified,
} from 'n8n-workflow';

/** The part of n8n that stores credentials: here there is one, and its own class adds it to requests. */
export class InMemoryCredentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly credential: ICredentialDataDecryptedObject,
		/** Where requests to an origin of the real platform really go: tests have no internet. */
		private readonly standIns: Readonly<Record<string, string>> = {},
	) {
		super();
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.loader.getCredential(typeName).type;
		if (typeof authenticate !== 'function') throw new Error(`${typeName} has no authenticate()`);
		const options = await authenticate(credentials, requestOptions as IHttpRequestOptions);
		const { origin } = new URL(options.url);
		return { ...options, url: options.url.replace(origin, this.standIns[origin] ?? origin) };
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('The credential is kept decrypted');
	}

	async getDecrypted() {
		return this.credential;
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}

	getCredentialsProperties() {
		return [];
	}
}
