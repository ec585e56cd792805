import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest.ts';
import type { OpenApi } from '#functions/openapi/document.ts';
import { localApi } from './local-api.ts';

const { get, url } = await localApi();
const { status, headers, body: api } = await get<OpenApi>('/openapi.json', { key: null });

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

describe('GET /openapi.json', () => {
  it('is open to everybody', () => {
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('is accepted by an outside validator as OpenAPI 3.1', async () => {
    const validator = new Validator();

    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(api)));

    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('has every route of the table and no other', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('GET /docs', () => {
  it('is a page that loads and runs nothing', async () => {
    const response = await fetch(`${url}/docs`);
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/<script|\bsrc=|@import|url\(|\son\w+=|javascript:/i);
    expect(page.match(/https?:\/\/[^"'\s<]+/g)).toBeNull();
  });
});
