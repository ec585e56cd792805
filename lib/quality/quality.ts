import * as z from 'zod';
import { raisingRulesOf } from '#lib/tickets/stored-triage.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** Corrected tickets that are read at most, the newest. */
export const mostCorrected = 2_000;
/** Urgent tickets that are read at most, the newest. */
export const mostUrgent = 1_000;
/** Rules that are listed at most, those with the most false alarms. */
export const mostRules = 10;

/** From so many false alarms on, a rule is looked at. */
const fewestFalseAlarms = 3;
/** A rule is wrong too often if so large a part of its alarms is false. */
const tooOften = 0.5;

/** What is read of a ticket to judge the rules that alarmed. */
export type AlarmedTicket = Pick<TicketDoc, 'external_id' | 'created_at' | 'urgency' | 'triage' | 'correction'>;

export type RuleQuality = {
  rule: string;
  alarms: number;
  false_alarms: number;
  /** The false alarms and others of this rule, to be triaged without it. */
  falseIds: string[];
  otherIds: string[];
};

const count = z.int().min(0);
const perThousand = z.number().describe('Per 1,000 tickets of the range; 0 if there are none');

export const qualityView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime().nullable().describe('Start of the range, inclusive'),
      to_date: z.iso.datetime().nullable().describe('End of the range, exclusive'),
      total_tickets: count,
      corrected_tickets: count.describe(
        `Tickets that a user has corrected or confirmed; at most the newest ${mostCorrected}`,
      ),
      is_complete: z
        .boolean()
        .describe('False if more tickets are corrected than are read: older ones are not counted'),
      alarms: count.describe('Tickets that triage rates urgent, regardless of corrections'),
      confirmed_alarms: count.describe('Alarms that a user has confirmed'),
      false_alarms: count.describe('Alarms that a user has corrected to not urgent'),
      false_alarms_per_1000: perThousand,
      missed: count.describe('Tickets that only a user has rated urgent'),
      missed_per_1000: perThousand,
      rules: z
        .array(
          z.object({
            rule: z.string().describe('Name of the rule, as in the signals of tickets'),
            owner: z
              .enum(['tenant', 'built-in'])
              .nullable()
              .describe('Owner of the rule; null for signals that cannot be disabled, such as wording'),
            alarms: count.describe(
              `Alarms that it contributed to, including false ones, among the newest ${mostUrgent} urgent tickets and the corrected ones`,
            ),
            false_alarms: count,
            is_wrong_too_often: z
              .boolean()
              .describe(`Whether at least ${fewestFalseAlarms} of its alarms, and at least half of them, are false`),
            without: z
              .object({
                false_alarms: z.object({ checked: count, gone: count }),
                other_alarms: z.object({ checked: count, gone: count }),
              })
              .nullable()
              .describe(
                'Effect of disabling the rule: how many of its newest alarms would not be raised. Null if it is not wrong too often, or cannot be disabled',
              ),
          }),
        )
        .describe(`The rules with the most false alarms; at most ${mostRules}`),
    })
    .meta({ id: 'TriageQuality' }),
);
export type Quality = z.infer<typeof qualityView>;

/** Whether triage says that a ticket is urgent, and a person that it is not. */
export const isFalseAlarm = ({ correction, urgency }: Pick<TicketDoc, 'correction' | 'urgency'>): boolean =>
  correction?.engine.urgency === 'high' && urgency !== 'high';

/** Whether triage itself says that a ticket is urgent that is so. */
const isAlarmOfTriage = ({ correction }: Pick<TicketDoc, 'correction'>): boolean =>
  (correction?.engine.urgency ?? 'high') === 'high';

/** What people say of alarms. Pure. */
export const verdictsOn = (corrected: readonly AlarmedTicket[]) => ({
  confirmed: corrected.filter(
    ({ correction }) => correction?.engine.urgency === 'high' && correction.fields.urgency === 'high',
  ).length,
  falseAlarms: corrected.filter(isFalseAlarm).length,
  missed: corrected.filter(({ correction, urgency }) => correction?.engine.urgency !== 'high' && urgency === 'high')
    .length,
});

/**
 * The rules with the most false alarms. If not all urgent tickets were read, false ones that are older do not count
 * either, so that the parts are right. Pure.
 */
export const rulesByFalseAlarms = (
  corrected: readonly AlarmedTicket[],
  urgent: readonly AlarmedTicket[],
): RuleQuality[] => {
  const since = urgent.length < mostUrgent ? undefined : urgent.at(-1)?.created_at;
  const wrong = corrected.filter((ticket) => isFalseAlarm(ticket) && (!since || ticket.created_at >= since));
  const rules = new Map<string, RuleQuality>();
  for (const { external_id, triage } of wrong)
    for (const rule of triage ? raisingRulesOf(triage) : []) {
      const known = rules.get(rule) ?? { rule, alarms: 0, false_alarms: 0, falseIds: [], otherIds: [] };
      known.alarms++;
      known.false_alarms++;
      known.falseIds.push(external_id);
      rules.set(rule, known);
    }
  for (const { external_id, triage } of urgent.filter(isAlarmOfTriage))
    for (const rule of triage ? raisingRulesOf(triage) : []) {
      const known = rules.get(rule);
      if (!known) continue;
      known.alarms++;
      known.otherIds.push(external_id);
    }
  return [...rules.values()]
    .toSorted((a, b) => b.false_alarms - a.false_alarms || a.alarms - b.alarms || (a.rule < b.rule ? -1 : 1))
    .slice(0, mostRules);
};

export const isWrongTooOften = ({ alarms, false_alarms }: Pick<RuleQuality, 'alarms' | 'false_alarms'>): boolean =>
  false_alarms >= fewestFalseAlarms && false_alarms >= tooOften * alarms;

/** Per 1,000 tickets, to a tenth. */
export const perThousandOf = (part: number, total: number): number =>
  total === 0 ? 0 : Math.round((10_000 * part) / total) / 10;
