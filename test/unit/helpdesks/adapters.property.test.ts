import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { requestUrl } from '#lib/helpdesks/call.ts';
import type { RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { ConnectionContext, HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type Cursor, maxCursorLength, type ReadPage } from '#lib/helpdesks/page.ts';
import { readTicket } from '#lib/helpdesks/read-ticket.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { aResponse, connectionFixture, fixturesOf, receivedAt } from './fixtures.ts';
import { mutated, withExtras } from './mutations.ts';

// What holds for the adapter of every help desk: a new one adds its name to helpdeskAdapters and its folder of fixtures.
const adapters: HelpdeskAdapter[] = Object.values(helpdeskAdapters);

const canary = 'Kim-R.-of-Example';
const odd = fc.oneof(fc.jsonValue(), fc.anything(), fc.string());
const statuses = fc.oneof(fc.integer({ min: 100, max: 599 }), fc.constantFrom(200, 400, 401, 403, 404, 422, 429, 503));

describe.each(adapters)('the adapter of $kind', (adapter) => {
  const fixtures = fixturesOf(adapter.kind);
  const [first] = connectionFixture(adapter.kind).targets.accepted;
  const context: ConnectionContext = { baseUrl: first?.base_url ?? '', since: null };
  const { origin } = new URL(context.baseUrl);
  const begin = adapter.start(null, receivedAt, context);
  const readers = [adapter.detail, ...(adapter.entry ? [adapter.entry] : [])];

  const answers = fc.oneof(
    odd,
    fc.constantFrom(...fixtures).chain(({ answer }) => mutated(answer)),
  );
  const instants = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  const pagesOf = (read: ReadPage) => (read.kind === 'page' ? [read.page] : []);
  const cursorsOf = (read: ReadPage): Cursor[] =>
    pagesOf(read).flatMap(({ next, checkpoint }) => [next, checkpoint].filter((cursor) => cursor !== null));
  const listed = answers.map((answer) => pagesOf(adapter.readList(begin, aResponse(answer))));
  const cursors = answers.map((answer) => cursorsOf(adapter.readList(begin, aResponse(answer))).at(-1) ?? begin);

  it('states bounds that fit each other', () => {
    const { pageSize, overlapMs, settleMs } = adapter.capabilities;
    expect(pageSize.default).toBeLessThanOrEqual(pageSize.max);
    expect(
      Math.min(pageSize.default, overlapMs + 1, settleMs + 1, ...readers.map(({ batch }) => batch)),
    ).toBeGreaterThan(0);
    const buckets = [
      adapter.list(begin, 1),
      ...readers.map((reader) => reader.request(['1'])),
      ...adapter.probe.map((step) => step.request),
    ];
    for (const { bucket } of buckets)
      expect(adapter.limits.some((window) => window.buckets === '*' || window.buckets.includes(bucket))).toBe(true);
  });

  it('reads any answer as a page or as broken, the same each time, and names an id once', () => {
    fc.assert(
      fc.property(answers, cursors, (answer, cursor) => {
        const read = adapter.readList(cursor, aResponse(answer));

        expect(adapter.readList(cursor, aResponse(answer))).toEqual(read);
        if (read.kind === 'broken') expect(read.reason.length).toBeLessThanOrEqual(500);
        const ids = pagesOf(read)
          .flatMap(({ entries }) => entries)
          .flatMap(({ id }) => (id === null ? [] : [id]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('moves on with every page, by cursors of at most 2 KiB', () => {
    fc.assert(
      fc.property(answers, cursors, (answer, cursor) => {
        for (const page of pagesOf(adapter.readList(cursor, aResponse(answer)))) {
          expect(page.next).not.toBe(cursor);
          for (const place of [page.next, page.checkpoint])
            expect(place?.length ?? 0).toBeLessThanOrEqual(maxCursorLength);
        }
      }),
    );
  });

  it('asks below the connection’s base URL alone, and signs no request itself', () => {
    const accepted = connectionFixture(adapter.kind).credentials.accepted;
    expect(accepted).not.toEqual([]);
    const secrets: RequestSecret[] = [
      { kind: 'bearer', token: canary },
      { kind: 'basic_token', user: canary, token: canary },
      { kind: 'api_key', key: canary },
    ];
    const signature = secrets.flatMap((secret) => Object.keys(adapter.sign(secret)));
    expect(signature).not.toEqual([]);
    fc.assert(
      fc.property(cursors, fc.integer({ min: 1, max: 5_000 }), fc.array(fc.string()), (cursor, size, ids) => {
        const requests = [
          adapter.list(cursor, size),
          adapter.list(adapter.restart(cursor), size),
          ...readers.map((reader) => reader.request(ids)),
          ...adapter.probe.map(({ request }) => request),
        ];
        for (const request of requests) {
          const { href } = requestUrl(context.baseUrl, request);
          expect(href.slice(0, context.baseUrl.length)).toBe(context.baseUrl);
          expect(new URL(href).origin).toBe(origin);
          expect(Object.keys(request.headers ?? {}).filter((name) => signature.includes(name.toLowerCase()))).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('makes of any entry one that the provider’s parser reads, or refuses with a short reason', () => {
    fc.assert(
      fc.property(listed, answers, (pages, other) => {
        const raws = pages.flatMap(({ entries }) =>
          entries.flatMap((entry) => (entry.kind === 'ticket' ? [entry] : [])),
        );
        expect(raws.some(({ needsDetail }) => needsDetail) && !adapter.capabilities.details).toBe(false);
        for (const { raw, id } of raws) {
          const ticket = adapter.toTicket(raw, other, context);
          const parsed = readTicket(ticket, 'acme', receivedAt);
          if (parsed.kind === 'malformed') expect(parsed.reason.length).toBeLessThanOrEqual(500);
          else expect(parsed).toMatchObject({ kind: 'ticket', ticket: { external_id: id } });
          expect((ticket.tags ?? []).length).toBeLessThanOrEqual(50);
          expect(JSON.stringify(ticket.origin).length).toBeLessThanOrEqual(1_024 * 6); // 1 KiB, escaped
          if (ticket.url !== undefined) expect(new URL(ticket.url).origin).toBe(origin);
        }
        expect(parseTicket(adapter.toTicket(other, undefined, context), 'acme').kind).not.toBe('foreign');
        expect(parseTicket(adapter.toTicket(undefined, other, context), 'acme').kind).not.toBe('foreign');
      }),
    );
  });

  it('reads a ticket the same after it was stored', () => {
    const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null));
    const asListed = fixtures.map(({ answer }) => pagesOf(adapter.readList(begin, aResponse(answer))));
    fc.assert(
      fc.property(fc.oneof(listed, fc.constantFrom(...asListed)), fc.jsonValue(), (pages, detail) => {
        for (const entry of pages.flatMap(({ entries }) => entries)) {
          if (entry.kind !== 'ticket') continue;
          const ticket = adapter.toTicket(stored(entry.raw), detail, context);
          expect(readTicket(stored(ticket), 'acme', receivedAt)).toEqual(readTicket(ticket, 'acme', receivedAt));
        }
      }),
    );
  });

  it('ignores members that it does not know', () => {
    for (const { answer } of fixtures) {
      const ticketsIn = (json: unknown) =>
        pagesOf(adapter.readList(begin, aResponse(json))).flatMap(({ entries, ...page }) => [
          page,
          ...entries.map((entry) =>
            entry.kind === 'ticket' ? adapter.toTicket(entry.raw, undefined, context) : entry,
          ),
        ]);
      expect(ticketsIn(withExtras(answer))).toEqual(ticketsIn(answer));
    }
  });

  it('reads a detail for each id that was asked for, whatever the answer is', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.string()), (answer, ids) => {
        for (const reader of readers) {
          const read = reader.read(aResponse(answer), ids);
          if (read.kind === 'details') expect([...read.details.keys()]).toEqual([...new Set(ids)]);
        }
      }),
    );
  });

  it('finds a verdict for any answer, with a reason that holds none of its words', () => {
    const bodies = fc.oneof(
      answers,
      fc.constantFrom<unknown>(
        undefined,
        { error: { title: 'Forbidden', message: canary } },
        { error: 'RecordInvalid', description: canary, details: { base: [{ description: canary }] } },
      ),
    );
    fc.assert(
      fc.property(statuses, bodies, fc.constantFrom('application/json', 'text/html'), (status, json, contentType) => {
        const response = aResponse(json, { status, headers: { 'content-type': contentType } });
        const verdict = adapter.classify(response);

        for (const { read } of adapter.probe) expect(['found', 'failed']).toContain(read(response).kind);
        const isOk = status >= 200 && status < 300;
        expect(verdict.kind === 'ok').toBe(isOk && json !== undefined);
        if (isOk && json === undefined) expect(verdict.kind).toBe('broken');
        if (status === 401) expect(verdict.kind).toBe('unauthorized');
        if (status === 429) expect(verdict.kind).toBe('throttled');
        if (status >= 500) expect(verdict.kind).toBe('try-again');
        if (json === undefined) expect(verdict.kind).not.toBe('gone');
        if ('reason' in verdict) {
          expect(verdict.reason.length).toBeLessThanOrEqual(500);
          expect(verdict.reason).not.toContain(canary);
        }
      }),
    );
  });

  it('learns only limits that let a call through, and resets within the hour', () => {
    const known = [
      ...['ratelimit-limit', 'ratelimit-reset', 'x-rate-limit', 'zendesk-ratelimit-incremental-exports'],
      ...['x-ratelimit-limit', 'x-ratelimit-total', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
    ];
    const headers = fc.dictionary(
      fc.oneof(fc.constantFrom(...known), fc.string()),
      fc.oneof(
        fc.string(),
        fc.nat().map(String),
        fc.nat().map((n) => `total=${n}; remaining=${n}; resets=${n}`),
      ),
    );
    fc.assert(
      fc.property(headers, instants, (given, at) => {
        for (const { requests, remaining, resetAt } of adapter.learnedLimits(given, at)) {
          expect(requests ?? 1).toBeGreaterThan(0);
          expect(remaining ?? 0).toBeGreaterThanOrEqual(0);
          const inMs = (resetAt ?? at).getTime() - at.getTime();
          expect(inMs).toBeGreaterThanOrEqual(0);
          expect(inMs).toBeLessThanOrEqual(3_600_000);
        }
      }),
    );
  });

  /** Cursors that a desk gave. */
  const reached = cursors.filter((cursor) => cursor !== begin);

  it('starts anywhere, and again where a cursor was lost, at a place that needs none', () => {
    fc.assert(
      fc.property(reached, instants, fc.option(instants), (checkpoint, now, since) => {
        const full = adapter.start(checkpoint, now, { since });
        expect(adapter.list(full, 1)).toEqual(adapter.list(adapter.start(null, now, { since }), 1));
        expect(adapter.list(adapter.restart(checkpoint), 1)).not.toEqual(adapter.list(checkpoint, 1));
      }),
    );
  });

  const { targets, credentials } = connectionFixture(adapter.kind);

  it.each(targets.accepted)('accepts the target $target', ({ target, base_url }) => {
    expect(adapter.baseUrl(adapter.target.parse(target))).toBe(base_url);
  });

  it.each(targets.refused.map((target) => [JSON.stringify(target), target]))('refuses the target %s', (_, target) => {
    expect(adapter.target.safeParse(target).success).toBe(false);
  });

  it.each(credentials.accepted.map((given) => [JSON.stringify(given), given]))(
    'accepts credentials such as %s',
    (_, given) => {
      const assessed = adapter.assess(adapter.credentials.parse(given), receivedAt);
      expect(assessed.kind).toBe('accepted');
    },
  );

  it.each(credentials.refused.map((given) => [JSON.stringify(given), given]))(
    'refuses credentials such as %s',
    (_, given) => {
      expect(adapter.credentials.safeParse(given).success).toBe(false);
    },
  );

  it.each(fixtures)('reads $name: $about', ({ answer, details = {}, expected }) => {
    const read = adapter.readList(begin, aResponse(answer));
    const found = pagesOf(read).flatMap(({ entries }) =>
      entries.map((entry) => becoming(adapter, entry, { context, details })),
    );

    expect(found).toHaveLength(expected.length);
    for (const [at, wanted] of expected.entries()) {
      const { canonical = {}, ...rest } = { canonical: {}, ...wanted };
      expect(found[at]).toMatchObject({ ...rest, canonical: withoutNulls(canonical) });
      for (const name of absentIn(canonical)) expect(found[at]?.canonical).not.toHaveProperty(name);
    }
  });

  it('has a fixture of each oddity that desks are known for', () => {
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(oddities));
  });
});

const oddities = [
  'null-subject',
  'null-requester',
  'empty-text',
  'html-text',
  'quoted-mail',
  'deleted',
  'spam',
  'merged',
  'snoozed',
  'custom-status',
  'numeric-enum',
  'zero-assignee',
  'huge-id',
  'micro-time',
  'offset-without-colon',
  'fractional-epoch',
  'unknown-channel',
  'emoji-and-rtl',
  '64-KiB-text',
  'extra-fields',
];

type Entry = Extract<ReadPage, { kind: 'page' }>['page']['entries'][number];

/** An entry as fixtures write it: its ticket as the provider's parser reads it, and what is beside. */
const becoming = (
  adapter: HelpdeskAdapter,
  entry: Entry,
  { context, details }: { context: ConnectionContext; details: Record<string, unknown> },
) => {
  const plain = JSON.parse(JSON.stringify(entry));
  if (entry.kind !== 'ticket') return { ...plain, canonical: {} };
  const canonical = adapter.toTicket(entry.raw, details[entry.id], context);
  const parsed = parseTicket(canonical, 'acme', receivedAt);
  return { kind: 'ticket', id: entry.id, canonical, ...(parsed.kind === 'ticket' && { ticket: dated(parsed.ticket) }) };
};

const dated = (ticket: object): unknown => JSON.parse(JSON.stringify(ticket));
const withoutNulls = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
const absentIn = (members: object): string[] =>
  Object.entries(members).flatMap(([name, value]) => (value === null ? [name] : []));
