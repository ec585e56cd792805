import { expect, it } from 'vitest';
import { labelledDemoTickets } from '#infra/local/demo-provider/demo-tickets.ts';
import { triage } from '#lib/triage/triage.ts';

const [urgent, others] = [true, false].map((isUrgent) =>
  labelledDemoTickets(new Date(0))
    .filter(({ kind }) => (kind === 'urgent') === isUrgent)
    .map(({ ticket }) => {
      const [subject, message] = [String(ticket.subject), String(ticket.message)];
      return { subject, message, urgency: triage({ subject, message }).urgency };
    }),
) as [Labelled[], Labelled[]];
type Labelled = { subject: string; message: string; urgency: string };

it('of the demo’s tickets, in all moods and layouts, nearly every emergency is found, and few others are taken for one', () => {
  const missed = urgent.filter(({ urgency }) => urgency !== 'high');
  const falseAlarms = others.filter(({ urgency }) => urgency === 'high');

  expect(urgent.length).toBeGreaterThan(1_000);
  expect(missed.map(({ subject }) => subject).slice(3)).toEqual([]);
  expect((1_000 * falseAlarms.length) / others.length).toBeLessThan(65);
});
