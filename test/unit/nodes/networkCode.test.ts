import { readNetworkCode } from '../../../nodes/EightByEightVoice/transport/networkCode';

class SsrfBlockedIpError extends Error {
	override name = 'SsrfBlockedIpError';
}

test.each([
	['that of the network', { code: 'ECONNRESET' }, 'ECONNRESET'],
	['that of the network, which n8n has wrapped', { cause: { code: 'EPIPE' } }, 'EPIPE'],
	['that of the network, in the place of a status', { httpCode: 'ENOTFOUND' }, 'ENOTFOUND'],
	['unknown, where there is only a status', { httpCode: '500' }, 'UNKNOWN'],
	['unknown for what is no error', 'broken', 'UNKNOWN'],
	['the next in the chain, where one is empty', { code: '', cause: { code: 'EPIPE' } }, 'EPIPE'],
	['one of ours, where n8n has let nothing out', new SsrfBlockedIpError(), 'ERR_BLOCKED_BY_N8N'],
	[
		'the same, where n8n has wrapped that',
		{ name: 'NodeApiError', cause: { name: 'AxiosError', cause: new SsrfBlockedIpError() } },
		'ERR_BLOCKED_BY_N8N',
	],
	[
		'the same under the name of a host that is not allowed',
		{ cause: { name: 'SsrfBlockedHostnameError' } },
		'ERR_BLOCKED_BY_N8N',
	],
])('the code is %s', (_what, error, expected) => {
	expect(readNetworkCode(error)).toBe(expected);
});
