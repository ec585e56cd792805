import type { Filter } from 'mongodb';
import { readStats } from '#lib/analytics/read-stats.ts';
import type { StatsRange } from '#lib/analytics/stats.ts';
import { inSnapshot, type Store } from '#lib/mongo/store.ts';
import type { TenantTriage } from '#lib/tenants/tenant-triage.ts';
import { hasErasedText } from '#lib/tickets/erased.ts';
import { tenantScope } from '#lib/tickets/tenant-scope.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { ownerOfRule, withoutRule } from '#lib/triage/without-rule.ts';
import {
  type AlarmedTicket,
  isWrongTooOften,
  mostCorrected,
  mostUrgent,
  perThousandOf,
  type Quality,
  type RuleQuality,
  rulesByFalseAlarms,
  verdictsOn,
} from './quality.ts';

/** Rules that are switched off for a trial at most, and tickets of each kind that are triaged without one. */
const mostTrials = 3;
const mostTried = 50;

/**
 * How good a tenant's triage is by what people have corrected: alarms, false ones and missed ones, and the rules with the
 * most false alarms. Reads counts, corrected and urgent tickets, each up to a limit, so the cost does not grow
 * with the tickets.
 */
export const readQuality = (
  store: Store,
  tenantId: string,
  range: StatsRange,
  triageOf: (tenantId: string) => Promise<TenantTriage>,
  now: Date,
): Promise<Quality> =>
  inSnapshot(store, async (snapshot) => {
    const { total_tickets, by_urgency, from_date, to_date } = await readStats(snapshot, tenantId, range, now);
    const newest = await findCorrected(snapshot, tenantId, range);
    const urgent = await findUrgent(snapshot, tenantId, range);
    const corrected = newest.slice(0, mostCorrected);
    const { confirmed, falseAlarms, missed } = verdictsOn(corrected);
    const triage = await triageOf(tenantId);
    const rules = rulesByFalseAlarms(corrected, urgent);
    const trials = await trialsOf(snapshot, tenantId, rules, triage);
    return {
      tenant_id: tenantId,
      from_date,
      to_date,
      total_tickets,
      corrected_tickets: corrected.length,
      is_complete: newest.length <= mostCorrected,
      alarms: Math.max(0, (by_urgency.high ?? 0) + falseAlarms - missed),
      confirmed_alarms: confirmed,
      false_alarms: falseAlarms,
      false_alarms_per_1000: perThousandOf(falseAlarms, total_tickets),
      missed,
      missed_per_1000: perThousandOf(missed, total_tickets),
      rules: rules.map(({ falseIds: _, otherIds: __, ...rule }) => ({
        ...rule,
        owner: ownerOfRule(triage.rules, rule.rule),
        is_wrong_too_often: isWrongTooOften(rule),
        without: trials.get(rule.rule) ?? null,
      })),
    };
  });

const fields = { _id: 0, external_id: 1, created_at: 1, urgency: 1, triage: 1, correction: 1 } as const;

const createdIn = ({ from, to }: StatsRange): Filter<TicketDoc> =>
  from || to ? { created_at: { ...(from && { $gte: from }), ...(to && { $lt: to }) } } : {};

/** The newest corrected tickets, one more than count. */
const findCorrected = (store: Store, tenantId: string, range: StatsRange): Promise<AlarmedTicket[]> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  return tickets
    .find<AlarmedTicket>(living({ correction: { $exists: true }, ...createdIn(range) }), {
      ...session,
      projection: fields,
      sort: { created_at: -1, _id: -1 },
      limit: mostCorrected + 1,
    })
    .toArray();
};

/** The newest tickets that are urgent. */
const findUrgent = (store: Store, tenantId: string, range: StatsRange): Promise<AlarmedTicket[]> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  return tickets
    .find<AlarmedTicket>(living({ urgency: 'high', ...createdIn(range) }), {
      ...session,
      projection: fields,
      sort: { created_at: -1, _id: -1 },
      limit: mostUrgent,
    })
    .toArray();
};

type Trial = NonNullable<Quality['rules'][number]['without']>;

/** What switching off the rules that are wrong too often would change in some of their alarms. */
const trialsOf = async (
  store: Store,
  tenantId: string,
  rules: readonly RuleQuality[],
  { rules: compiled, isFinished }: TenantTriage,
): Promise<Map<string, Trial>> => {
  const tried = rules
    .filter((rule) => isWrongTooOften(rule) && ownerOfRule(compiled, rule.rule) !== null)
    .slice(0, mostTrials);
  if (tried.length === 0) return new Map();
  const ids = tried.flatMap(({ falseIds, otherIds }) => [
    ...falseIds.slice(0, mostTried),
    ...otherIds.slice(0, mostTried),
  ]);
  const texts = await findTexts(store, tenantId, [...new Set(ids)]);
  const present = triageBy(compiled, isFinished);
  const isAlarm = (ticket: Text, triage = present): boolean => triage(ticket).urgency === 'high';
  return new Map(
    tried.map(({ rule, falseIds, otherIds }) => {
      const without = triageBy(withoutRule(compiled, rule), isFinished);
      const effectOn = (some: readonly string[]) => {
        const alarms = some
          .slice(0, mostTried)
          .flatMap((id) => texts.get(id) ?? [])
          .filter((ticket) => isAlarm(ticket));
        return { checked: alarms.length, gone: alarms.filter((ticket) => !isAlarm(ticket, without)).length };
      };
      return [rule, { false_alarms: effectOn(falseIds), other_alarms: effectOn(otherIds) }];
    }),
  );
};

type Text = Pick<TicketDoc, 'external_id' | 'subject' | 'message' | 'status'>;

const findTexts = async (store: Store, tenantId: string, ids: readonly string[]): Promise<Map<string, Text>> => {
  const { tickets, session, ofTenant } = tenantScope(store, tenantId);
  const found = await tickets
    .find<Text>(ofTenant({ external_id: { $in: [...ids] } }), {
      ...session,
      projection: { _id: 0, external_id: 1, subject: 1, message: 1, status: 1 },
    })
    .toArray();
  // What is stored of an erased text is less than what was triaged.
  return new Map(found.filter((ticket) => !hasErasedText(ticket)).map((ticket) => [ticket.external_id, ticket]));
};
