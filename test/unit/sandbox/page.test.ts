import { useSandbox } from './useSandbox';

const client = useSandbox();

function get(path: string, headers: Record<string, string> = {}) {
	return fetch(client.sandbox.url + path, { headers, redirect: 'manual' });
}

test.each(['/', '/phone'])('%s leads to the page', async (path) => {
	expect((await get(path)).headers.get('location')).toBe('/phone/');
});

test('the page may load nothing but its own files, and audio', async () => {
	const response = await get('/phone/');
	const policy = response.headers.get('content-security-policy');
	expect(await response.text()).toContain('<script type="module" src="main.js">');
	expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-");
	expect(policy).not.toContain('unsafe');
});

test.each([
	['main.js', 'text/javascript; charset=utf-8'],
	['style/page.css', 'text/css; charset=utf-8'],
	['icon.svg', 'image/svg+xml'],
	['lit-html/directives/repeat.js', 'text/javascript; charset=utf-8'],
])('/phone/%s is served as %s', async (file, type) => {
	const { status, headers } = await get(`/phone/${file}`);
	expect([status, headers.get('content-type')]).toEqual([200, type]);
});

test.each([
	'nothing.js',
	'..%2fpage.routes.ts',
	'..%2f..%2f..%2fjest.config.js',
	'lit-html/..%2ffastify%2ffastify.js',
	'%00.js',
])('/phone/%s is not found', async (file) => {
	expect((await get(`/phone/${file}`)).status).toBe(404);
});

test.each([
	['http://example.com', 403],
	['null', 403],
	['http://127.0.0.1:1', 403],
	['its own', 200],
])('a page of %s asks the control API: %i', async (origin, status) => {
	const { url } = client.sandbox;
	const headers = { origin: origin === 'its own' ? url : origin };
	expect((await get('/_sandbox/phones', headers)).status).toBe(status);
});
