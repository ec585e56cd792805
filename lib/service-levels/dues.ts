import { oldAfterMs } from '#lib/tickets/alert-policy.ts';
import { type Clock, isOpen, type Span } from './clock.ts';
import { type LevelRules, type Measure, measures, type Urgency } from './policy.ts';

export const levels = ['warning', 'breach'] as const;
export type Level = (typeof levels)[number];

/** When a target is nearly missed and when it is missed; and what of it was notified already. */
export type Due = { warn_at: Date; due_at: Date; notified?: Level };
export type Dues = { [Each in Measure]?: Due };

/** How a finished ticket was: on the day on which it was closed. */
export type Outcome = { day: string; urgency: Urgency } & { [Each in Measure]?: 'met' | 'missed' };

/** What follows from a clock: when its open ticket is due, or how its finished one was. */
export type Timing = { dues?: Dues; next_at?: Date; due_at?: Date; counted?: Outcome };

/** When so much business time has passed in some spans; null if it has not. */
const momentWithin = (spans: readonly Span[], ms: number, { calendar }: LevelRules): number | null => {
  let left = ms;
  for (const { from, to } of spans) {
    const at = calendar.after(from.getTime(), left);
    if (at !== null && (!to || at <= to.getTime())) return at;
    if (!to) return null;
    left -= calendar.between(from.getTime(), to.getTime());
  }
  return null;
};

const momentOf = (measure: Measure, clock: Clock, ms: number, rules: LevelRules): number | null =>
  measure === 'no_change' ? rules.calendar.after(clock.changed_at.getTime(), ms) : momentWithin(clock.spans, ms, rules);

const dueOf = (measure: Measure, clock: Clock, rules: LevelRules): Due | null => {
  const target = rules.targetOf(measure, clock.urgency);
  if (target === null || (measure === 'response' && clock.responded_at)) return null;
  const [due, warn] = [target, target * rules.warningShare].map((ms) => momentOf(measure, clock, ms, rules));
  return due == null || warn == null ? null : { warn_at: new Date(warn), due_at: new Date(due) };
};

/**
 * What was notified of a due: the same as before if it has not moved. What was past before the levels were set, or long before
 * the ticket was known, counts as notified: nobody is alerted of the past.
 */
const withNotified = (due: Due, earlier: Due | undefined, notifiedBefore: number): Due => {
  const isSame = earlier?.due_at.getTime() === due.due_at.getTime();
  if (isSame && earlier.notified === 'breach') return { ...due, notified: 'breach' };
  if (due.due_at.getTime() < notifiedBefore) return { ...due, notified: 'breach' };
  const isWarned = (isSame && earlier.notified === 'warning') || due.warn_at.getTime() < notifiedBefore;
  return isWarned ? { ...due, notified: 'warning' } : due;
};

/** What is notified next of a due, and when; null if nothing is. */
export const nextOf = ({ warn_at, due_at, notified }: Due): { level: Level; at: Date } | null => {
  if (notified === 'breach') return null;
  return notified === 'warning' ? { level: 'breach', at: due_at } : { level: 'warning', at: warn_at };
};

const earliest = (times: readonly Date[]): Date | undefined =>
  times.length === 0 ? undefined : new Date(Math.min(...times.map((time) => time.getTime())));

/** The timing of dues. */
export const timingOf = (dues: Dues): Timing => {
  const all = Object.values(dues);
  const next_at = earliest(all.flatMap((due) => nextOf(due)?.at ?? []));
  const due_at = earliest(all.map((due) => due.due_at));
  return { dues, ...(next_at && { next_at }), ...(due_at && { due_at }) };
};

/** What follows from a clock, after what did before. `since`: when the levels were set. */
export const timed = (clock: Clock, earlier: (Clock & Timing) | null, rules: LevelRules, since: Date): Timing => {
  if (!isOpen(clock)) {
    const isSame = earlier && closedAt(earlier) === closedAt(clock) && hasSameResponse(earlier, clock);
    return { counted: (isSame && earlier.counted) || outcomeOf(clock, rules) };
  }
  const notifiedBefore = Math.max(since.getTime(), clock.first_seen_at.getTime() - oldAfterMs);
  const dues = measures.flatMap((measure) => {
    const due = dueOf(measure, clock, rules);
    return due ? [[measure, withNotified(due, earlier?.dues?.[measure], notifiedBefore)] as const] : [];
  });
  return timingOf(Object.fromEntries(dues));
};

/** A help desk may say after the end when it had answered first. */
const hasSameResponse = (one: Clock, other: Clock): boolean =>
  one.responded_at?.getTime() === other.responded_at?.getTime();

const closedAt = ({ spans }: Pick<Clock, 'spans'>): number | undefined => spans.at(-1)?.to?.getTime();

/** How the ticket of a clock was that has stopped. */
export const outcomeOf = (clock: Clock, rules: LevelRules): Outcome => {
  const end = closedAt(clock) ?? 0;
  const urgency = clock.closed_as ?? clock.urgency;
  const isMissed = (measure: Measure, target: number): boolean => {
    if (measure === 'no_change') return clock.lapsed_at !== undefined;
    const at = momentWithin(clock.spans, target, rules);
    return at !== null && at < (measure === 'response' ? (clock.responded_at?.getTime() ?? end) : end);
  };
  const measured = measures.flatMap((measure) => {
    const target = rules.targetOf(measure, urgency);
    if (target === null) return [];
    const result = isMissed(measure, target) ? ('missed' as const) : ('met' as const);
    // One that was closed in time without an answer needed none.
    const isAnswered = measure !== 'response' || clock.responded_at !== undefined || result === 'missed';
    return isAnswered ? [[measure, result] as const] : [];
  });
  return { day: new Date(end).toISOString().slice(0, 10), urgency, ...Object.fromEntries(measured) };
};
