import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPage } from '#lib/ingestion/page-plan.ts';
import { sortOut } from '#lib/ingestion/sort-out.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import type { IncomingTicket, TicketDoc } from '#lib/tickets/ticket.ts';
import { anIncomingTicket, aVerdict } from '#test/support/builders.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 10);

const triage: Classify = ({ message }) => aVerdict({ urgency: message.startsWith('Fire') ? 'high' : 'low' });

/** One version of the ticket, as a run meets it. */
type Version = {
  isUrgent: boolean;
  isClosed: boolean;
  isFirstImport: boolean;
  /** Hours since the version before. */
  hours: number;
  /** Whether the alert so far was delivered by now. */
  isDelivered: boolean;
};

const versions: fc.Arbitrary<Version> = fc.record({
  isUrgent: fc.boolean(),
  isClosed: fc.boolean(),
  isFirstImport: fc.boolean(),
  hours: fc.constantFrom(1, 30, 80),
  isDelivered: fc.boolean(),
});

/** A run completes at some time, and after it there is no first import any more. */
const histories = fc
  .tuple(fc.array(versions, { minLength: 1, maxLength: 8 }), fc.nat({ max: 8 }))
  .map(([all, firstOnes]) => all.map((version, n) => ({ ...version, isFirstImport: n < firstOnes })));

/** How many alerts are raised, by the code. */
const raised = (history: readonly Version[], backfill: 'suppress' | 'send' = 'suppress') => {
  let stored: TicketDoc | undefined;
  let now = start;
  let alerts = 0;
  for (const [n, { isUrgent, isClosed, isFirstImport, hours, isDelivered }] of history.entries()) {
    now += hours * hour;
    if (stored?.alert && stored.alert.state !== 'suppressed' && isDelivered)
      stored = { ...stored, alert: { ...stored.alert, state: 'sent' } };
    const ticket: IncomingTicket = anIncomingTicket({
      message: `${isUrgent ? 'Fire' : 'Calm'} ${n}`,
      status: isClosed ? 'Solved' : 'open',
      created_at: new Date(start),
      updated_at: new Date(now),
    });
    const policy = alertPolicy({ isFinished: finishedBy([]), isFirstImport, backfill });
    const plan = planPage(
      sortOut(1, [{ kind: 'ticket', ticket, repaired: [] }]),
      new Map(stored && [[stored.external_id, stored]]),
      { tenantId: 'harbour-bank', jobId: `job-${n}` },
      { triage, alertPolicy: policy },
      new Date(now),
    );
    alerts += plan.alerts.length;
    stored = { ...stored, ...plan.writes[0]?.set } as TicketDoc;
  }
  return { alerts, stored };
};

/** How many there should be, by the rules in words. */
const expected = (history: readonly Version[]): number => {
  let alerts = 0;
  let ageHours = 0;
  let knownBy: 'nobody' | 'waiting' | 'alerted' = 'nobody';
  let before: { isUrgent: boolean; isClosed: boolean; wasSilencedAs?: 'closed' | 'old' } | undefined;
  for (const { isUrgent, isClosed, isFirstImport, hours, isDelivered } of history) {
    ageHours += hours;
    if (knownBy === 'waiting' && isDelivered) knownBy = 'alerted';
    let wasSilencedAs = isUrgent && before?.isUrgent ? before.wasSilencedAs : undefined;
    const isReopened = !isClosed && (wasSilencedAs === 'closed' || (wasSilencedAs === 'old' && before?.isClosed));
    if (isUrgent && (!before?.isUrgent || isReopened)) {
      wasSilencedAs = isClosed ? 'closed' : isFirstImport && ageHours >= 72 ? 'old' : undefined;
      if (!wasSilencedAs) {
        alerts++;
        knownBy = 'waiting';
      } else if (knownBy === 'waiting')
        wasSilencedAs = undefined; // that alert still comes
      else knownBy = 'nobody';
    }
    before = { isUrgent, isClosed, ...(wasSilencedAs && { wasSilencedAs }) };
  }
  return alerts;
};

describe('for any history of one ticket', () => {
  it('the alerts are as many as the rules say', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(raised(history).alerts).toBe(expected(history));
      }),
      { numRuns: 300 },
    );
  });

  it('an urgent ticket that is open after the first import was alerted, or is old and suppressed for that', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { stored } = raised(history);
        fc.pre(stored?.urgency === 'high' && stored.status === 'open');

        expect(['pending', 'sent', 'suppressed']).toContain(stored.alert?.state);
        if (stored.alert?.state === 'suppressed') {
          expect(stored.alert.suppressed_reason).toBe('first_import_old');
          expect(history.some(({ isFirstImport }) => isFirstImport)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('each time that it becomes urgent raises an alert if the operator wants them all', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const times = history.filter(({ isUrgent }, n) => isUrgent && !history[n - 1]?.isUrgent).length;
        expect(raised(history, 'send').alerts).toBe(times);
      }),
      { numRuns: 300 },
    );
  });
});
