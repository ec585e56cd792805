import { expect, it } from 'vitest';
import { eventLines, linesOf } from '#infra/local/event-lines.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';

const opened: DomainEvent = { type: 'CircuitOpened', detail: { version: 1, name: 'notify', from: 'half_open' } };
const escalated: DomainEvent = {
  type: 'TicketEscalated',
  detail: {
    version: 1,
    tenant_id: 'harbour-bank',
    ticket_id: 'T-1',
    alert_id: 'a',
    reason: 'Mentions a fire',
    escalated_at: '2026-01-10T08:00:00.000Z',
  },
};

it('one event is a line with its subject', () => {
  expect(linesOf([opened, escalated])).toEqual([
    'CircuitOpened notify, was half open',
    'TicketEscalated harbour-bank T-1',
  ]);
});

it('several events of a type are one line', () => {
  expect(linesOf([escalated, opened, escalated])).toEqual([
    '2 × TicketEscalated',
    'CircuitOpened notify, was half open',
  ]);
});

it('events are kept until they are flushed, and printed once', () => {
  const printed: string[] = [];
  const lines = eventLines((line) => printed.push(line));
  lines.take(opened);
  expect(printed).toEqual([]);

  lines.flush();
  lines.flush();

  expect(printed).toHaveLength(1);
});
