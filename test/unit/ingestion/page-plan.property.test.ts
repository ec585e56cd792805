import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PagePlan, planPage } from '#lib/ingestion/page-plan.ts';
import { sortOut } from '#lib/ingestion/sort-out.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { businessFields } from '#lib/tickets/changes.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aVerdict } from '#test/support/builders.ts';
import { incomingTickets } from '../arbitraries.ts';

const now = new Date('2026-01-10T12:00:00Z');
const tenantId = 'harbour-bank';

/** Depends on the content only, like any triage. */
const triage: Classify = ({ status, subject }) =>
  aVerdict({
    urgency: status === 'open' ? 'high' : 'low',
    sentiment: subject === '' ? 'negative' : 'neutral',
    requires_action: status !== 'closed',
  });

const rules = {
  triage,
  alertPolicy: alertPolicy({ isFinished: finishedBy([]), isFirstImport: true, backfill: 'send' }),
};

type Stored = Map<string, TicketDoc>;
type Event =
  | { do: 'page'; entries: ParsedTicket[]; isOfNextRun: boolean }
  | { do: 'delete'; id: string; by: 'run' | 'person' };

const malformed = (id: string | null): ParsedTicket => ({ kind: 'malformed', id, reason: 'ticket: is none' });

const entries: fc.Arbitrary<ParsedTicket[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: incomingTickets.map((ticket): ParsedTicket => ({ kind: 'ticket', ticket, repaired: [] })) },
    { weight: 1, arbitrary: fc.constant<ParsedTicket>({ kind: 'foreign' }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 'a', 'b').map(malformed) },
  ),
  { maxLength: 8 },
);
const pages: fc.Arbitrary<Event> = fc.record({
  do: fc.constant('page' as const),
  entries,
  isOfNextRun: fc.boolean(),
});
const deletions: fc.Arbitrary<Event> = fc.record({
  do: fc.constant('delete' as const),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  by: fc.constantFrom('run' as const, 'person' as const),
});
const lives = fc.array(fc.oneof({ weight: 3, arbitrary: pages }, { weight: 1, arbitrary: deletions }), {
  maxLength: 12,
});

const plan = (stored: Stored, page: readonly ParsedTicket[], jobId: string): PagePlan =>
  planPage(sortOut(1, page), stored, { tenantId, jobId }, rules, now);

/** Applies a plan like the database. */
const afterPlan = (stored: Stored, { writes, seenIds }: PagePlan, jobId: string): Stored => {
  const after = new Map(stored);
  for (const { externalId, set, unset = [] } of writes) {
    const ticket = { ...after.get(externalId), ...set } as TicketDoc;
    for (const field of unset) delete ticket[field];
    after.set(externalId, ticket);
  }
  for (const id of seenIds) after.set(id, { ...(after.get(id) as TicketDoc), seen_by: jobId });
  return after;
};

const afterDeletion = (stored: Stored, { id, by }: { id: string; by: 'run' | 'person' }): Stored => {
  const ticket = stored.get(id);
  return ticket && !ticket.deleted_at
    ? new Map(stored).set(id, { ...ticket, deleted_at: now, deleted_by: by })
    : stored;
};

type PageMoment = { page: ParsedTicket[]; jobId: string; before: Stored; planned: PagePlan; after: Stored };

/** Applies a sequence of events; `look` is called after each page. */
const live = (events: readonly Event[], look: (moment: PageMoment) => void): void => {
  let stored: Stored = new Map();
  let runs = 1;
  for (const event of events) {
    if (event.do === 'delete') {
      stored = afterDeletion(stored, event);
      continue;
    }
    if (event.isOfNextRun) runs++;
    const jobId = `job-${runs}`;
    const planned = plan(stored, event.entries, jobId);
    const after = afterPlan(stored, planned, jobId);
    look({ page: event.entries, jobId, before: stored, planned, after });
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

describe('for any stored tickets and any page', () => {
  it('each entry of the page is counted once', () => {
    holds(({ page, planned }) => {
      const { new_ingested, updated, unchanged, skipped, errors } = planned.counts;

      expect(new_ingested + updated + unchanged + skipped + errors).toBe(page.length);
    });
  });

  it('each ticket is written or only gets the pass marker, also known ones with a malformed entry', () => {
    holds(({ page, jobId, before, planned }) => {
      const ids = [...planned.writes.map(({ externalId }) => externalId), ...planned.seenIds];
      const { tickets, malformedIds } = sortOut(1, page);

      const met = new Set(tickets.map(({ external_id }) => external_id));

      expect(ids.sort()).toEqual([...met, ...malformedIds.filter((id) => before.has(id))].sort());
      expect(planned.writes.every(({ set }) => set.seen_by === jobId)).toBe(true);
    });
  });

  it('applying the same page again changes nothing', () => {
    holds(({ page, jobId, after }) => {
      const again = plan(after, page, jobId);

      expect({ writes: again.writes, history: again.history, alerts: again.alerts }).toEqual({
        writes: [],
        history: [],
        alerts: [],
      });
      expect(again.counts).toMatchObject({ new_ingested: 0, updated: 0 });
    });
  });

  it('the history has each change of a business field once, old and new', () => {
    holds(({ before, planned, after }) => {
      for (const [id, ticket] of after) {
        const old = before.get(id);
        const recorded = planned.history.filter((entry) => entry.ticket_id === id);
        const changed = businessFields.filter((field) => !isDeepStrictEqual(old?.[field], ticket[field]));
        const isRestored = Boolean(old?.deleted_at && !ticket.deleted_at);
        const isMended = old !== undefined && old.created_at.getTime() !== ticket.created_at.getTime();

        expect(recorded).toHaveLength(changed.length > 0 || isRestored || isMended ? 1 : 0);
        const { deleted_at, created_at, ...changes } = recorded[0]?.changes ?? {};
        expect(deleted_at).toEqual(isRestored ? { old: old?.deleted_at, new: null } : undefined);
        expect(created_at).toEqual(isMended ? { old: old.created_at, new: ticket.created_at } : undefined);
        expect(changes).toEqual(
          Object.fromEntries(
            changed.map((field) => [field, { old: old?.[field] ?? null, new: ticket[field] ?? null }]),
          ),
        );
      }
    });
  });

  it('exactly the tickets that become urgent raise an alert, and not again when only restored unchanged', () => {
    const isNews = (old: TicketDoc, ticket: TicketDoc) =>
      old.urgency !== 'high' ||
      (old.deleted_at && (old.subject !== ticket.subject || old.message !== ticket.message || !old.alert));
    holds(({ before, planned, after }) => {
      const became = [...after].flatMap(([id, ticket]) => {
        const old = before.get(id);
        return isLivingAndUrgent(ticket) && (!old || isNews(old, ticket)) ? id : [];
      });

      expect(planned.alerts.map(({ ticketId }) => ticketId).sort()).toEqual(became.sort());
      for (const { ticketId, alert } of planned.alerts) expect(after.get(ticketId)?.alert).toEqual(alert);
    });
  });

  it('no live ticket is urgent without an alert', () => {
    holds(({ after }) => {
      for (const ticket of after.values()) if (isLivingAndUrgent(ticket)) expect(ticket.alert).toBeDefined();
    });
  });

  it('no ticket is replaced by an older version', () => {
    holds(({ before, after }) => {
      for (const [id, old] of before) {
        expect(after.get(id)?.version_at.getTime()).toBeGreaterThanOrEqual(old.version_at.getTime());
      }
    });
  });

  it('every stored ticket has the triage of its content', () => {
    holds(({ after }) => {
      for (const ticket of after.values()) {
        expect(ticket).toMatchObject(triage(ticket));
      }
    });
  });

  it('a ticket is restored if a run deleted it, and stays deleted if a person did', () => {
    holds(({ page, before, after }) => {
      const met = new Set(sortOut(1, page).tickets.map(({ external_id }) => external_id));
      for (const [id, old] of before) {
        const staysDeleted = Boolean(old.deleted_at) && (old.deleted_by === 'person' || !met.has(id));

        expect(Boolean(after.get(id)?.deleted_at)).toBe(staysDeleted);
      }
    });
  });
});

describe('for any stored tickets and any pages of a run', () => {
  const runsOfPages = fc.array(entries, { minLength: 1, maxLength: 4 });
  const afterLife = (events: readonly Event[]): Stored => {
    let stored: Stored = new Map();
    live(events, ({ after }) => {
      stored = after;
    });
    return stored;
  };
  const applyAll = (stored: Stored, list: readonly ParsedTicket[][], jobId: string) => {
    const plans: PagePlan[] = [];
    for (const page of list) {
      const planned = plan(stored, page, jobId);
      stored = afterPlan(stored, planned, jobId);
      plans.push(planned);
    }
    return { stored, plans };
  };

  it('the next run over unchanged data changes no ticket, even if one id has two versions in it', () => {
    fc.assert(
      fc.property(lives, runsOfPages, (events, list) => {
        const first = applyAll(afterLife(events), list, 'first');

        for (const again of applyAll(first.stored, list, 'second').plans)
          expect(again).toMatchObject({ writes: [], history: [], alerts: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('the order of the tickets in later runs changes none of them', () => {
    const orders = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 40, maxLength: 40 }), { maxLength: 3 });
    fc.assert(
      fc.property(runsOfPages, orders, (list, later) => {
        let { stored } = applyAll(new Map(), list, 'first');

        for (const [index, order] of later.entries()) {
          const dealt: ParsedTicket[][] = [[], [], [], []];
          for (const [at, entry] of list.flat().entries()) dealt[order[at] ?? 0]?.unshift(entry);
          const next = applyAll(stored, dealt, `later-${index}`);
          stored = next.stored;

          for (const planned of next.plans) expect(planned).toMatchObject({ history: [], alerts: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('content changed without a new timestamp is ingested by the second run at the latest', () => {
    fc.assert(
      fc.property(lives, runsOfPages, incomingTickets, (events, list, ticket) => {
        const { stored } = applyAll(afterLife(events), list, 'first');
        const before = stored.get(ticket.external_id);
        fc.pre(before !== undefined);
        const alone: ParsedTicket = {
          kind: 'ticket',
          ticket: { ...ticket, updated_at: before?.version_at ?? now },
          repaired: [],
        };

        const { stored: after } = applyAll(applyAll(stored, [[alone]], 'second').stored, [[alone]], 'third');

        expect(after.get(ticket.external_id)).toMatchObject({ subject: ticket.subject, created_at: ticket.created_at });
      }),
      { numRuns: 200 },
    );
  });
});
