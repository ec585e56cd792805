import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import type { OpenApi } from '#functions/openapi/document.ts';
import { localApi } from './local-api.ts';

const { get, url } = await localApi();
const { status, headers, body: api } = await get<OpenApi>('/openapi.json', { key: null });

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

describe('GET /openapi.json', () => {
  it('is public', () => {
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('is valid OpenAPI 3.1 for an independent validator', async () => {
    const validator = new Validator();

    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(api)));

    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('has exactly the routes of the table', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('the OpenAPI document', () => {
  it('has a unique operation id per route, equal to its function’s name', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const names = ids.map((id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(names.sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it('has descriptions for its contents', () => {
    for (const { name, description } of api.tags) expect([name, description]).not.toContain('');
    for (const { operation } of operations) {
      expect(api.tags.map(({ name }) => name)).toContain(operation.tags[0]);
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('has every parameter of every path once', () => {
    for (const { path, operation } of operations) {
      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  it('has examples that match their schemas', () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, date: true, uuid: true } });
    ajv.addSchema({ $id: 'api', components: api.components });
    const inPlace = (schema: unknown) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
    const shown = operations.flatMap(({ path, method, operation: { parameters = [], requestBody, responses } }) =>
      [
        ...parameters.filter(({ example }) => example !== undefined),
        ...[requestBody, ...Object.values(responses)].flatMap((part) =>
          part && 'content' in part
            ? Object.values(part.content ?? {}).filter(({ example }) => example !== undefined)
            : [],
        ),
      ].map(({ schema, example }) => ({ where: `${method} ${path}`, schema, example })),
    );

    expect(shown.length).toBeGreaterThan(operations.length);
    for (const { where, schema, example } of shown) {
      const isValid = ajv.validate(inPlace(schema), example);
      expect([where, example, isValid ? null : ajv.errorsText()]).toEqual([where, example, null]);
    }
  });

  it('documents every error of a protected route as problem details', () => {
    for (const { operation } of operations.filter(({ operation }) => operation.security.length > 0))
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([
          '401',
          '403',
          '422',
          '429',
          '500',
          '503',
          ...(operation.requestBody ? ['413', '415'] : []),
        ]),
      );
    for (const [name, { content }] of Object.entries(api.components.responses))
      expect([name, Object.keys(content ?? {})]).toEqual([name, ['application/problem+json']]);
  });
});

describe('GET /docs', () => {
  it('is a page without scripts and external resources', async () => {
    const response = await fetch(`${url}/docs`);
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/<script|\bsrc=|@import|url\(|\son\w+=|javascript:/i);
    expect(page.match(/=\s*["']?https?:[^"'\s<]+/g)).toBeNull(); // an example's text may name one
  });
});
