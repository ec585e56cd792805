import fc from 'fast-check';
import type { OpenApi, Operation, Parameter } from '#functions/openapi/document.ts';
import { sampleOf } from '#functions/openapi/sample.ts';

/** A request as sent; Node's client accepts everything in it. */
export type WildRequest = { method: string; path: string; headers: Record<string, string>; body: string | undefined };

/** Texts that have broken other programs. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '$ne',
  '{"$gt":""}',
  '{"$where":"sleep(9999)"}',
  '[$ne]',
  '*',
  '.*',
  '(a+)+$',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'true',
  'NaN',
  '-1',
  '0',
  '1',
  '1e309',
  '9007199254740993',
  '9'.repeat(40),
  '2026-02-30',
  '2026-01-31T12:00:00Z',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '../../etc/passwd',
  "' OR 1=1 --",
  '\u202e',
  '\ud83c\udfab',
  'x'.repeat(101),
  'x'.repeat(2_000),
  'eyJhbGciOiJub25lIn0.e30.',
);

/** Texts that are invalid in every query and document. */
const unsound = fc.constantFrom('\u0000', 'a\u0000b', '\u001b[31m', 'a\u0007', '\ud800', 'x\udfab');

const someText = fc.oneof(nasty, unsound, fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 8 }));

/** Percent-encoded correctly, incorrectly, or not at all where the wire allows it. */
const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: text.map((value) => encodeURIComponent(value.toWellFormed())) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%zz', '%E0%A4%A', '%00', '%2e%2e%2f', '%252e', '%C0%AF', '+', '&', '='),
    },
  );

const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND');

const json = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(someText, fc.oneof(someText, fc.jsonValue()), { maxKeys: 4 }),
  fc.dictionary(fc.constantFrom('$ne', '$gt', '$where', '__proto__', 'constructor'), fc.jsonValue(), { minKeys: 1 }),
);

/** A line of an import, sound or nearly. */
const importLine: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('id', 'ticket_id'), someText, fc.oneof(json, fc.constant({})))
  .map(([name, id, more]) => JSON.stringify({ updated_at: '2026-01-01T00:00:00Z', ...Object(more), [name]: id }));

/** JSON with one more member: a prototype property or a duplicate. */
const withMember = (value: object, name: string): string =>
  `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:1}`;

/** Requests from valid to nonsensical, most of them valid except for one part. */
export const wildRequests = (api: OpenApi, tenants: readonly string[], key: string): fc.Arbitrary<WildRequest> => {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

  const valueFor = ({ name, schema, example }: Parameter): fc.Arbitrary<string> =>
    name === 'tenant_id'
      ? fc.constantFrom(...tenants)
      : fc.constantFrom(...(schema.enum ?? [example ?? sampleOf(schema, api.components.schemas, name)])).map(String);

  const oneOf = (parameter: Parameter): fc.Arbitrary<string> =>
    encoded(fc.oneof({ weight: 5, arbitrary: valueFor(parameter) }, { weight: 1, arbitrary: someText }));

  const pathOf = (path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> =>
    fc
      .record(Object.fromEntries(parameters.map((parameter) => [parameter.name, oneOf(parameter)])))
      .map((values) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));

  const pairOf = (parameter: Parameter): fc.Arbitrary<string[]> => {
    const pair = oneOf(parameter).map((value) => `${parameter.name}=${value}`);
    const none = fc.constant<string[]>([]);
    return fc.oneof(
      { weight: parameter.required ? 12 : 2, arbitrary: pair.map((one) => [one]) },
      { weight: parameter.required ? 1 : 6, arbitrary: none },
      { weight: 1, arbitrary: fc.tuple(pair, pair) },
    );
  };

  const oddPair = fc.oneof(
    fc.tuple(encoded(someText), encoded(someText)).map(([name, value]) => `${name}=${value}`),
    fc.constantFrom('tenant_id[$ne]=x', 'tenant_id[]=a', '__proto__=1', 'limit[$gt]=0', '&&&', '?', 'q=%F0%9F'),
  );

  const queryOf = (parameters: readonly Parameter[]): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.tuple(...parameters.map(pairOf)),
        fc.oneof({ weight: 9, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.array(oddPair) }),
      )
      .map(([pairs, odd]) => [...pairs.flat(), ...odd].join('&'));

  const bodyOf = ({ requestBody }: Operation): fc.Arbitrary<string | undefined> => {
    const lines = requestBody?.content['application/x-ndjson']?.example;
    if (lines !== undefined)
      return fc.oneof(
        fc.constant(`${lines}`),
        fc.array(importLine).map((all) => all.join('\n')),
        someText,
      );
    const example = requestBody?.content['application/json']?.example;
    if (example === undefined)
      return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.string() });
    const sound = fc.constant(example as Record<string, unknown>);
    const spoilt = fc.tuple(sound, fc.constantFrom(...Object.keys(example as object)), fc.oneof(someText, json));
    return fc.oneof(
      { weight: 4, arbitrary: sound.map((value) => JSON.stringify(value)) },
      { weight: 6, arbitrary: spoilt.map(([value, name, odd]) => JSON.stringify({ ...value, [name]: odd })) },
      { weight: 2, arbitrary: fc.tuple(sound, someText).map(([value, name]) => withMember(value, name)) },
      { weight: 2, arbitrary: json.map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.constantFrom('', '{', '[[[[', '{"a":1}{"b":2}', `"${'x'.repeat(70_000)}"`, '[1,') },
    );
  };

  const headers = fc.record({
    authorization: fc.oneof(
      { weight: 12, arbitrary: fc.constant<string | undefined>(`Bearer ${key}`) },
      { weight: 1, arbitrary: fc.constantFrom(undefined, 'Bearer', 'Basic Og==', `Bearer ${key}, ${key}`, 'Bearer x') },
    ),
    'content-type': fc.oneof(
      { weight: 12, arbitrary: fc.constant<string | undefined>('application/json') },
      { weight: 2, arbitrary: fc.constantFrom('application/x-ndjson', 'text/csv') },
      { weight: 1, arbitrary: fc.constantFrom(undefined, '', 'text/plain', 'application/json;charset=utf-16', ';;;') },
    ),
    accept: fc.constantFrom(undefined, '*/*', 'text/csv', 'application/x-ndjson', 'x/y;q=nonsense', '\u00ff'),
  });

  // Those that store something, with a higher weight.
  const weighted = operations.map((entry) => ({
    weight: entry.operation.requestBody ? 5 : 1,
    arbitrary: fc.constant(entry),
  }));
  const known = fc.oneof(...weighted).chain(({ path, method, operation }) => {
    const { parameters = [] } = operation;
    return fc.record({
      method: fc.oneof({ weight: 15, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: methods }),
      path: fc
        .tuple(
          pathOf(
            path,
            parameters.filter((parameter) => parameter.in === 'path'),
          ),
          queryOf(parameters.filter((parameter) => parameter.in === 'query')),
        )
        .map(([pathname, query]) => `${pathname}?${query}`),
      headers,
      body: bodyOf(operation),
    });
  });
  const unknown = fc.record({
    method: methods,
    path: fc.array(encoded(someText), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
    headers,
    body: fc.constantFrom(undefined, '{}'),
  });

  return fc.oneof({ weight: 30, arbitrary: known }, { weight: 1, arbitrary: unknown }).map((request) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
  }));
};
