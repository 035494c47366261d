/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** An https server on loopback whose certificate nobody has reason to trust. */
export async function startSelfSignedServer() {
	let requestCount = 0;
	const server = createServer(selfSigned(), (_request, response) => {
		requestCount += 1;
		response.end('{}');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requestCount: () => requestCount,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Node.js makes keys, but no certificates: this is X.509 in DER, with what a certificate must have and no more. */
function selfSigned(): { key: string; cert: string } {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
	const commonName = der(0x06, Buffer.from('550403', 'hex'));
	const name = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from('Sandbox')))));
	const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
	const toBeSigned = sequence(
		der(0x02, Buffer.from([1])),
		ecdsaWithSha256,
		name,
		validity,
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
	);
	const signature = createSign('SHA256').update(toBeSigned).sign(privateKey);
	const bitString = der(0x03, Buffer.concat([Buffer.alloc(1), signature]));
	const certificate = sequence(toBeSigned, ecdsaWithSha256, bitString);
	const base64 = certificate.toString('base64').replace(/.{64}/g, '$&\n');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
	};
}

function sequence(...parts: Buffer[]): Buffer {
	return der(0x30, Buffer.concat(parts));
}
function utcTime(time: string): Buffer {
	return der(0x17, Buffer.from(time));
}

/** Tag, length, value. */
function der(tag: number, value: Buffer): Buffer {
	const { length } = value;
	const lengthBytes =
		length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...lengthBytes]), value]);
}
