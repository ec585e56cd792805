import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';

const aView = (fields: Partial<TicketView> = {}) =>
  ({
    ticket_id: 'T-1',
    external_id: 'T-1',
    tenant_id: 'harbour-bank',
    customer_id: 'C-1',
    source: 'email',
    subject: 'A question',
    message: 'How?',
    status: 'open',
    urgency: 'low',
    sentiment: 'neutral',
    requires_action: true,
    created_at: '2026-01-10T08:00:00.000Z',
    updated_at: '2026-01-10T09:00:00.000Z',
    alert: null,
    state: null,
    priority: null,
    tags: [],
    assignee_id: null,
    group_id: null,
    language: null,
    language_source: null,
    url: null,
    origin: null,
    first_responded_at: null,
    ...fields,
  }) as TicketView;

/** Parses CSV strictly by RFC 4180. */
const rowsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    const [cell = '', quoted, plain = ''] = /"((?:[^"]|"")*)"|([^",\r\n]*)/y.exec(csv.slice(at)) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    at += cell.length;
    if (csv.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else if (csv[at] === ',') at += 1;
    else throw new Error(`No CSV at ${at}: ${csv.slice(at, at + 20)}`);
  }
  return rows.slice(0, -1);
};

describe('tickets as CSV', () => {
  it('survive a round trip, whatever they contain', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', 'é', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 4 }), fc.boolean(), (texts, withHeader) => {
        const rows = rowsOf(
          csvOf(
            texts.map(([subject, message]) => aView({ subject, message })),
            withHeader,
          ),
        );
        const guarded = (text: string) => (/^([ \n\r]*=|[\r\n])/.test(text) ? `'${text}` : text);
        expect(rows.slice(withHeader ? 1 : 0).map((row) => [row[4], row[5]])).toEqual(
          texts.map((pair) => pair.map(guarded)),
        );
      }),
    );
  });

  it.each(
    ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠SUM(A1)', ' =1', '\u00a0=1'].concat(
      ['\u200b=1', '\ufeff@x', '\u00ad+1', '\u3000－1', '\u2066=1', '\u3164=1', '\u0000=1'],
    ),
  )('run no formula: %j', (subject) => {
    expect(rowsOf(csvOf([aView({ subject })], false))[0]?.[4]).toBe(`'${subject}`);
  });
});

describe('the CSV of tickets', () => {
  it('starts with one byte order mark, so that spreadsheets read UTF-8', () => {
    expect(csvOf([], true)).toMatch(/^\uFEFFticket_id,/);
    expect(csvOf([aView()], false)).toMatch(/^T-1,/);
  });

  it('has the reason for the urgency, the alert state and what the help desk says in its last columns', () => {
    const reason = 'Outage ("down"), legal threat';
    const urgent = aView({
      triage: {
        version: '1',
        judged: true,
        confidence: 0.8,
        score: 9,
        reason,
        signals: [],
        corrected: null,
        second_opinion: null,
      },
      alert: { state: 'sent' } as TicketView['alert'],
      state: 'on_hold',
      priority: 'high',
      tags: ['billing', 'vip'],
      assignee_id: '7',
      group_id: '8',
      language: 'pt-BR',
      language_source: 'helpdesk',
      url: 'https://acme.zendesk.com/agent/tickets/1',
      first_responded_at: '2026-01-10T08:20:00.000Z',
    });
    const [names, ...rows] = rowsOf(csvOf([urgent, aView({ triage: null })], true));
    const last = [
      'triage_reason',
      'alert_state',
      'state',
      'priority',
      'tags',
      'assignee_id',
      'group_id',
      'language',
      'url',
      'language_source',
      'judged',
      'first_responded_at',
    ];
    expect(names?.slice(-last.length)).toEqual(last);
    expect(rows.map((row) => row.slice(-last.length))).toEqual([
      [
        reason,
        'sent',
        'on_hold',
        'high',
        'billing, vip',
        '7',
        '8',
        'pt-BR',
        'https://acme.zendesk.com/agent/tickets/1',
        'helpdesk',
        'true',
        '2026-01-10T08:20:00.000Z',
      ],
      last.map(() => ''),
    ]);
  });

  it('does not escape a formula character inside a text', () => {
    expect(
      rowsOf(csvOf([aView({ subject: 'a=1', message: 'me@example.org - thanks' })], false))[0]?.slice(4, 6),
    ).toEqual(['a=1', 'me@example.org - thanks']);
  });
});

describe('tickets as JSON lines', () => {
  it('are one per line', () => {
    const tickets = [aView({ message: 'two\nlines' }), aView({ ticket_id: 'T-2' })];
    const lines = ndjsonOf(tickets).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(tickets);
  });
});
