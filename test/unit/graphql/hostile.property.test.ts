import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepareQuery } from '#functions/graphql/prepare-query.ts';
import { schema } from '#functions/graphql/schema.ts';

const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const tickets = (inside: string, more = ''): string => `{ tickets(tenant_id: "a"${more}) { ${inside} } }`;
const fragments = (count: number, inside: (n: number) => string): string =>
  many(count, (n) => `fragment F${n} on Tickets { ${inside(n)} }`);

/** Each of some size, and refused: what would take long, or answer too much, is not run. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'fields inside of each other': (size) => `${'{ a '.repeat(size)}${'}'.repeat(size)}`,
  'descriptions of types inside of each other': (size) =>
    `{ __schema { types ${'{ fields { type '.repeat(size)} { name } ${'} }'.repeat(size)} } }`,
  'fragments that contain themselves': (size) =>
    `${tickets('...F0')} ${fragments(size, (n) => `...F${(n + 1) % size}`)}`,
  'fragments that double each other': (size) =>
    `${tickets('...F0')} ${fragments(size, (n) => `...F${n + 1} ...F${n + 1}`)} fragment F${size} on Tickets { next_cursor }`,
  'a field under many names': (size) => `{ ${many(size, (n) => `a${n}: unusual(tenant_id: "a") { tenant_id }`)} }`,
  'descriptions of the schema under many names': (size) =>
    `{ ${many(size, (n) => `a${n}: __schema { description }`)} }`,
  'the same name for two things': (size) =>
    tickets(`tickets { ${many(size, (n) => `a: ${n % 2 === 0 ? 'subject' : 'message'}`)} }`),
  directives: (size) =>
    tickets(
      'next_cursor',
      many(size, () => '@a'),
    ),
  'directives that there are': (size) =>
    `{ tickets(tenant_id: "a") ${many(size, () => '@skip(if: true)')} { next_cursor } }`,
  'a long number': (size) => tickets('next_cursor', `, page_size: ${'9'.repeat(size * 20)}`),
  'lists in lists': (size) => tickets('next_cursor', `, status: ${'['.repeat(size)}${']'.repeat(size)}`),
  'objects in objects': (size) => tickets('next_cursor', `, status: ${'{ a: '.repeat(size)} 1 ${'}'.repeat(size)}`),
  variables: (size) => `query (${many(size, (n) => `$v${n}: Int = 1`)}) ${tickets('next_cursor')}`,
  'operations of no name': (size) => many(size, () => '{ __typename }'),
  'fragments that nobody uses': (size) => `${tickets('next_cursor')} ${fragments(size, () => 'next_cursor')}`,
  comments: (size) => `${'#\n'.repeat(size * 20)}${tickets('next_cursor', ', page_size: true')}`,
};

describe('a hostile query', () => {
  it.each(Object.entries(hostile))('is refused with a short list of errors: %s', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: 900 }), async (size) => {
        const prepared = await prepareQuery({ query: make(size) });
        expect(prepared.kind).toBe('refused');
        if (prepared.kind === 'refused') expect(prepared.errors.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 10 },
    );
  });

  it('of any tokens ends in an answer', async () => {
    const read = await schema();
    const names = Object.values(read.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()) : [],
    );
    const token = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '{',
          '}',
          '{',
          '}',
          '(',
          ')',
          ':',
          '...',
          '[',
          ']',
          '$',
          '@include(if: true)',
          '!',
          '=',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'query',
          'mutation',
          'fragment',
          'on',
          'Ticket',
          'tenant_id: "a"',
          '"',
          '"""',
          '1e999',
          'null',
        ),
      },
      { weight: 1, arbitrary: fc.string() },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 200 }), async (tokens) => {
        expect(['ready', 'refused']).toContain((await prepareQuery({ query: `{ ${tokens.join(' ')} }` })).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('is none of those that tools send to know the schema', async () => {
    for (const options of [{}, { descriptions: false }, { specifiedByUrl: true, inputValueDeprecation: true }])
      expect((await prepareQuery({ query: getIntrospectionQuery(options) })).kind).toBe('ready');
  });
});
