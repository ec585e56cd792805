import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { localApi } from './local-api.ts';

const { url, get } = await localApi();
const page = await fetch(`${url}/dashboard`);
const html = await page.text();
const files = [...html.matchAll(/"\/dashboard\/([^"]+)"/g)].map(([, name]) => name ?? '');

it('the dashboard is a public page that browsers revalidate each time', () => {
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-cache');
});

it('the dashboard may run, load and request its own origin only, upload to the bucket and open sockets', () => {
  const policy = page.headers.get('content-security-policy')?.split('; ') ?? [];
  expect(policy.sort()).toEqual([
    "base-uri 'none'",
    // Where files are uploaded, and where sockets are opened.
    `connect-src 'self' ${process.env.AWS_ENDPOINT_URL_S3} ${new URL(process.env.LIVE_URL ?? '').origin}`,
    "default-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)/i);
});

it('the dashboard’s files are cached forever', async () => {
  expect(files.map((name) => name.split('.').at(-1)).sort()).toEqual(['css', 'js']);
  for (const name of files) {
    const response = await fetch(`${url}/dashboard/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/(javascript|css); charset=utf-8$/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).not.toBe('');
  }
});

it('the dashboard as index.html is the same page and revalidated, too', async () => {
  const named = await fetch(`${url}/dashboard/index.html`);
  expect(await named.text()).toBe(html);
  for (const header of ['cache-control', 'content-security-policy', 'content-type', 'referrer-policy'])
    expect(named.headers.get(header)).toBe(page.headers.get(header));
});

it('the dashboard’s first load is under 150 KB compressed', async () => {
  const bodies = await Promise.all(files.map(async (name) => (await fetch(`${url}/dashboard/${name}`)).text()));
  const compressed = bodies.map((body) => gzipSync(body).length);
  expect(compressed.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

it.each(['index.html.bak', 'package.json', '..%2f..%2fpackage.json', '%2e%2e%2fpackage.json', '__proto__'])(
  'an unknown file of the dashboard is a 404: %s',
  async (name) => {
    const { status, headers } = await get(`/dashboard/${name}`, { key: null });
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
  },
);
