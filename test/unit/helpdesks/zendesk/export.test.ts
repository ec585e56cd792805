import { describe, expect, it } from 'vitest';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const everything = zendesk.start(null, receivedAt, { since: null });
const read = (json: unknown, cursor = everything) => zendesk.readList(cursor, aResponse(json));
const aPage = (more: object = {}) => ({ tickets: [], after_cursor: 'abc', end_of_stream: false, ...more });
const ticket = (generated_timestamp: unknown) => ({ id: 7, status: 'open', generated_timestamp });
const checkpointAfter = (json: unknown, cursor = everything): string => {
  const found = read(json, cursor);
  return found.kind === 'page' ? (found.page.checkpoint ?? '') : '';
};

describe('a pass over the export', () => {
  it('begins at the beginning, or a second before what is wanted', () => {
    expect(zendesk.list(everything, 100)).toEqual({
      method: 'GET',
      path: '/api/v2/incremental/tickets/cursor',
      query: { start_time: '0', include: 'metric_sets', per_page: '100' },
      bucket: 'incremental',
    });
    const since = new Date('2026-02-01T00:00:00Z');
    const cursor = zendesk.start(null, receivedAt, { since });
    expect(zendesk.list(cursor, 100).query).toMatchObject({ start_time: `${since.getTime() / 1_000 - 1}` });
  });

  it('never begins within the last minute, which the export refuses', () => {
    const cursor = zendesk.start(null, receivedAt, { since: receivedAt });
    expect(Number(zendesk.list(cursor, 100).query?.start_time)).toBeLessThan(receivedAt.getTime() / 1_000 - 60);
  });

  it('goes on by the cursor alone, with at most 1,000 tickets a page', () => {
    const cursor = checkpointAfter(aPage({ after_cursor: 'MTc3=:|' }));
    expect(zendesk.list(cursor, 5_000).query).toEqual({ cursor: 'MTc3=:|', include: 'metric_sets', per_page: '1000' });
  });

  it('ends at end_of_stream, and at no empty page', () => {
    expect(read(aPage())).toMatchObject({ page: { entries: [], next: expect.any(String) } });
    expect(read(aPage({ end_of_stream: true, tickets: [ticket(1)] }))).toMatchObject({ page: { next: null } });
  });

  it('leaves a checkpoint where the next pass goes on', () => {
    const checkpoint = checkpointAfter(aPage({ end_of_stream: true }));
    const next = checkpoint;
    expect(zendesk.list(next, 100).query).toMatchObject({ cursor: 'abc' });
    // The end again: nothing changed meanwhile.
    expect(read(aPage({ end_of_stream: true }), checkpoint)).toMatchObject({ page: { next: null, checkpoint } });
    // An account without any ticket names no cursor.
    expect(checkpointAfter(aPage({ end_of_stream: true, after_cursor: null }))).toBe(everything);
  });

  it('starts again ten minutes before the page whose cursor was lost', () => {
    const cursor = checkpointAfter(aPage({ tickets: [ticket(1_772_000_300), ticket(1_772_000_400), ticket(null)] }));
    expect(zendesk.list(zendesk.restart(cursor), 100).query).toMatchObject({ start_time: `${1_772_000_300 - 600}` });
    const empty = checkpointAfter(aPage({ after_cursor: 'def' }), cursor);
    expect(zendesk.restart(empty)).toBe(zendesk.restart(cursor));
    const bogus = checkpointAfter(aPage({ after_cursor: 'def', tickets: [ticket(9e12), ticket(-1)] }), cursor);
    expect(zendesk.restart(bogus)).toBe(zendesk.restart(cursor));
  });

  it('is broken where the answer could hide tickets', () => {
    const cursor = checkpointAfter(aPage());
    expect(read(aPage({ tickets: [ticket(1_772_000_300)] }), cursor).kind).toBe('broken'); // the same cursor again
    for (const odd of [
      { tickets: null },
      { end_of_stream: 'true' },
      { end_of_stream: undefined },
      { after_cursor: null },
      { after_cursor: 7 },
      { after_cursor: 'x'.repeat(3_000) },
    ])
      expect(read(aPage(odd)).kind).toBe('broken');
  });
});

describe('tickets by their ids', () => {
  it('are shown, gone, or absent', () => {
    const { request, read: readDetails, batch } = zendesk.detail;
    expect(batch).toBe(100);
    expect(request(['1', '2'])).toMatchObject({
      path: '/api/v2/tickets/show_many',
      query: { ids: '1,2', include: 'metric_sets' },
      bucket: 'default',
    });

    const shown = readDetails(
      aResponse({
        tickets: [
          { id: 1, status: 'open' },
          { id: 2, status: 'deleted' },
        ],
      }),
      ['1', '2', '3'],
    );

    expect(shown).toEqual({
      kind: 'details',
      details: new Map<string, unknown>([
        ['1', { kind: 'ticket', raw: { id: 1, status: 'open' } }],
        ['2', { kind: 'gone', gone: { kind: 'deleted' } }],
        ['3', { kind: 'absent' }],
      ]),
    });
    expect(readDetails(aResponse({ tickets: {} }), ['1']).kind).toBe('broken');
  });

  it('make the ticket, where they were read later than the list', () => {
    const context = { baseUrl: 'https://acme.zendesk.com', since: null };
    const made = zendesk.toTicket({ id: 1, status: 'open' }, { id: 1, status: 'solved' }, context);
    expect(made).toMatchObject({ status: 'solved', state: 'solved' });
  });
});
