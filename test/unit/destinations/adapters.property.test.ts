import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationAdapters } from '#lib/destinations/adapters.ts';
import { catalogueOf } from '#lib/destinations/catalogue.ts';
import { destinationKinds } from '#lib/destinations/destination-kind.ts';

const headers = fc.dictionary(
  fc.constantFrom('retry-after', 'date', 'content-type'),
  fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('1', '-5', '1e9', 'Sun, 01 Mar 2026 08:00:00 GMT')),
);
const words = fc.constantFrom('ok', '{"ok":true}', '{"ok":false,"error":"x"}', '{}', 'null', '[]', '"', '<html>', '');
const responses = fc.record({
  status: fc.integer({ min: 100, max: 599 }),
  headers,
  body: fc.oneof(words, fc.string({ unit: 'binary' }), fc.json()),
});

const called = Object.values(destinationAdapters).filter((adapter) => 'classify' in adapter);

it.each(called)('$kind: any answer is read as an outcome, and none but a 2xx as taken', (adapter) => {
  fc.assert(
    fc.property(responses, (response) => {
      const outcome = adapter.classify(response);
      if (outcome.kind === 'taken') expect(Math.floor(response.status / 100)).toBe(2);
      else expect(outcome.why).toMatch(/\S/);
      if (outcome.kind === 'throttled' && outcome.retryAfterMs !== undefined)
        expect(outcome.retryAfterMs).toBeGreaterThan(0);
    }),
  );
});

describe.each(destinationKinds)('the adapter of %s', (kind) => {
  const adapter = destinationAdapters[kind];

  it('can be triggered, summarized, informed of a spike, and tested', () => {
    for (const type of ['trigger', 'summary', 'spike', 'test'] as const) expect(adapter.takes.has(type)).toBe(true);
  });

  it('asks a person for texts with titles, and masks what is secret', () => {
    const view = catalogueOf({ allowLoopback: false }).find((one) => one.kind === kind);
    const members = (schema: unknown) =>
      Object.values((schema as { properties: Record<string, { title?: string; writeOnly?: boolean }> }).properties);
    for (const { title } of members(view?.target_schema)) expect(title).toEqual(expect.any(String));
    for (const { title, writeOnly } of members(view?.credentials_schema))
      expect({ title, writeOnly }).toEqual({ title: expect.any(String), writeOnly: true });
  });
});

it('stand-ins on this machine are offered only where they are allowed, for every kind', () => {
  const offers = (allowLoopback: boolean) =>
    catalogueOf({ allowLoopback }).map(({ target_schema }) => JSON.stringify(target_schema).includes('base_url'));
  expect(offers(false)).toEqual(destinationKinds.map(() => false));
  expect(offers(true)).toEqual(destinationKinds.map(() => true));
});
