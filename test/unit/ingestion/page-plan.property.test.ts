import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PagePlan, planPage, sortOut, type Triage } from '#lib/ingestion/page-plan.ts';
import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { businessFields } from '#lib/tickets/changes.ts';
import { fingerprintOf, type TicketDoc } from '#lib/tickets/ticket.ts';
import { aVerdict } from '#test/support/builders.ts';
import { incomingTickets } from '../arbitraries.ts';

const now = new Date('2026-01-10T12:00:00Z');
const run = { tenantId: 'harbour-bank', jobId: 'job-1' };

/** Depends on nothing but the content, as any triage does. */
const triage: Triage = ({ status, subject }) =>
  aVerdict({
    urgency: status === 'open' ? 'high' : 'low',
    sentiment: subject === '' ? 'negative' : 'neutral',
    requires_action: status !== 'closed',
  });

type Stored = Map<string, TicketDoc>;
type Event = { do: 'page'; entries: ParsedTicket[] } | { do: 'delete'; id: string; by: 'run' | 'person' };

const entries: fc.Arbitrary<ParsedTicket[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: incomingTickets.map((ticket): ParsedTicket => ({ kind: 'ticket', ticket, repaired: [] })) },
    { weight: 1, arbitrary: fc.constant<ParsedTicket>({ kind: 'foreign' }) },
    { weight: 1, arbitrary: fc.constant<ParsedTicket>({ kind: 'malformed', id: null, reason: 'ticket: is none' }) },
  ),
  { maxLength: 8 },
);
const pages: fc.Arbitrary<Event> = entries.map((page) => ({ do: 'page', entries: page }));
const deletions: fc.Arbitrary<Event> = fc.record({
  do: fc.constant('delete' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  by: fc.constantFrom('run' as const, 'person' as const),
});
const lives = fc.array(fc.oneof({ weight: 3, arbitrary: pages }, { weight: 1, arbitrary: deletions }), {
  maxLength: 12,
});

const plan = (stored: Stored, page: readonly ParsedTicket[]): PagePlan =>
  planPage(sortOut(1, page), stored, run, triage, now);

/** What the database makes of a plan. */
const afterPlan = (stored: Stored, { writes }: PagePlan): Stored => {
  const after = new Map(stored);
  for (const { externalId, set, unset = [] } of writes) {
    const ticket = { ...after.get(externalId), ...set } as TicketDoc;
    for (const field of unset) delete ticket[field];
    after.set(externalId, ticket);
  }
  return after;
};

const afterDeletion = (stored: Stored, { id, by }: { id: string; by: 'run' | 'person' }): Stored => {
  const ticket = stored.get(id);
  return ticket && !ticket.deleted_at
    ? new Map(stored).set(id, { ...ticket, deleted_at: now, deleted_by: by })
    : stored;
};

type PageMoment = { page: ParsedTicket[]; before: Stored; planned: PagePlan; after: Stored };

/** Lets one thing happen after the other; `look` sees what each page did. */
const live = (events: readonly Event[], look: (moment: PageMoment) => void): void => {
  let stored: Stored = new Map();
  for (const event of events) {
    if (event.do === 'delete') {
      stored = afterDeletion(stored, event);
      continue;
    }
    const planned = plan(stored, event.entries);
    const after = afterPlan(stored, planned);
    look({ page: event.entries, before: stored, planned, after });
    stored = after;
  }
};

const holds = (look: (moment: PageMoment) => void): void =>
  fc.assert(
    fc.property(lives, (events) => live(events, look)),
    { numRuns: 200 },
  );

const isLivingAndUrgent = (ticket: TicketDoc | undefined): boolean =>
  ticket !== undefined && !ticket.deleted_at && ticket.urgency === 'high';

describe('whatever was stored and whatever a page holds', () => {
  it('each of its entries is counted once', () => {
    holds(({ page, planned }) => {
      const { new_ingested, updated, unchanged, skipped, errors } = planned.counts;

      expect(new_ingested + updated + unchanged + skipped + errors).toBe(page.length);
    });
  });

  it('each of its tickets is either written or only gets the pass marker', () => {
    holds(({ page, planned }) => {
      const ids = [...planned.writes.map(({ externalId }) => externalId), ...planned.seenIds];

      expect(ids.sort()).toEqual(
        sortOut(1, page)
          .tickets.map(({ external_id }) => external_id)
          .sort(),
      );
      expect(planned.writes.every(({ set }) => set.seen_by === run.jobId)).toBe(true);
    });
  });

  it('the same page once more changes nothing', () => {
    holds(({ page, after }) => {
      const again = plan(after, page);

      expect({ writes: again.writes, history: again.history, alerts: again.alerts }).toEqual({
        writes: [],
        history: [],
        alerts: [],
      });
      expect(again.counts).toMatchObject({ new_ingested: 0, updated: 0 });
    });
  });

  it('the history tells each change of a business field once, old and new', () => {
    holds(({ before, planned, after }) => {
      for (const [id, ticket] of after) {
        const old = before.get(id);
        const told = planned.history.filter((entry) => entry.ticket_id === id);
        const changed = businessFields.filter((field) => old?.[field] !== ticket[field]);
        const isRestored = Boolean(old?.deleted_at && !ticket.deleted_at);

        expect(told).toHaveLength(changed.length > 0 || isRestored ? 1 : 0);
        const { deleted_at, ...changes } = told[0]?.changes ?? {};
        expect(deleted_at).toEqual(isRestored ? { old: old?.deleted_at, new: null } : undefined);
        expect(changes).toEqual(
          Object.fromEntries(changed.map((field) => [field, { old: old?.[field] ?? null, new: ticket[field] }])),
        );
      }
    });
  });

  it('exactly the tickets that become urgent are alerted of', () => {
    holds(({ before, planned, after }) => {
      const became = [...after.keys()].filter(
        (id) => isLivingAndUrgent(after.get(id)) && !isLivingAndUrgent(before.get(id)),
      );

      expect(planned.alerts.map(({ ticketId }) => ticketId).sort()).toEqual(became.sort());
      for (const { ticketId, alert } of planned.alerts) expect(after.get(ticketId)?.alert).toEqual(alert);
    });
  });

  it('no ticket goes back to an older version', () => {
    holds(({ before, after }) => {
      for (const [id, old] of before) {
        expect(after.get(id)?.version_at.getTime()).toBeGreaterThanOrEqual(old.version_at.getTime());
      }
    });
  });

  it('what is stored is judged and fingerprinted as its content is', () => {
    holds(({ after }) => {
      for (const ticket of after.values()) {
        expect(ticket).toMatchObject({ ...triage(ticket), fingerprint: fingerprintOf(ticket) });
      }
    });
  });

  it('a ticket comes back to life exactly if a run deleted it, and stays dead if a person did', () => {
    holds(({ page, before, after }) => {
      const met = new Set(sortOut(1, page).tickets.map(({ external_id }) => external_id));
      for (const [id, old] of before) {
        const staysDeleted = Boolean(old.deleted_at) && (old.deleted_by === 'person' || !met.has(id));

        expect(Boolean(after.get(id)?.deleted_at)).toBe(staysDeleted);
      }
    });
  });
});
