import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import type { State } from '#lib/tickets/helpdesk-fields.ts';
import type { IsFinished } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { HistoryStep } from '#lib/tickets/ticket-steps.ts';
import type { LevelRules, Urgency } from './policy.ts';

/** A time in which a ticket was open; without an end it still is. */
export type Span = { from: Date; to?: Date };

/** What a ticket's history says of its clocks: the same whenever it is read again. */
export type Clock = {
  status: string;
  state?: State | undefined;
  urgency: Urgency;
  is_deleted?: boolean;
  /** When it was recorded first. */
  first_seen_at: Date;
  /** When it was open, in order. */
  spans: Span[];
  /** The last change at its help desk. */
  changed_at: Date;
  /** When its help desk answered first. */
  responded_at?: Date;
  /** Its urgency when it was closed, if it is. */
  closed_as?: Urgency;
  /** When it had first gone without a change for too long. */
  lapsed_at?: Date;
  /** The last entry of its history that is in here. */
  seq: number;
};

export type ClockTicket = Pick<TicketDoc, 'external_id' | 'status' | 'state' | 'urgency' | 'created_at' | 'deleted_at'>;

export type FoldRules = LevelRules & { isFinished: IsFinished };

/** Of a ticket that was reopened more often the first times are one, with what was between them. */
export const maxSpans = 20;

export const isOpen = ({ spans }: Pick<Clock, 'spans'>): boolean => spans.length > 0 && !spans.at(-1)?.to;

/** True if there is something to measure: it was open at some time, and is not deleted. */
export const isMeasured = (clock: Clock | null): clock is Clock =>
  clock !== null && !clock.is_deleted && clock.spans.length > 0;

/** A clock after an entry of its ticket's history; one that is in it already changes nothing. */
export const afterStep = (before: Clock | null, step: HistoryStep, ticket: ClockTicket, rules: FoldRules): Clock => {
  if (before && step.seq <= before.seq) return before;
  const earlier = before ?? firstOf(step, ticket);
  const { status = earlier.status, urgency = earlier.urgency, seq, recorded_at } = step;
  const {
    state: earlierState,
    is_deleted: wasDeleted = false,
    closed_as: earlierAs,
    responded_at: earlierResponse,
    ...rest
  } = earlier;
  const state = step.state === undefined ? earlierState : (step.state ?? undefined);
  const responded_at = step.first_responded_at === undefined ? earlierResponse : (step.first_responded_at ?? undefined);
  const is_deleted = step.action === 'deleted' || (wasDeleted && step.action !== 'restored');
  const nowOpen = !is_deleted && !isClosedTicket({ status, ...(state && { state }) }, rules.isFinished);
  const closed_as = isOpen(earlier) ? urgency : earlierAs;
  const lapsed_at = earlier.lapsed_at ?? lapseOf(earlier, recorded_at, rules);
  return {
    ...rest,
    status,
    ...(state && { state }),
    urgency,
    ...(is_deleted && { is_deleted }),
    spans: spansAfter(before ? earlier.spans : [], nowOpen, before ? recorded_at : startOf(step, ticket), step),
    changed_at: step.isOfDesk || !isOpen(earlier) ? recorded_at : earlier.changed_at,
    ...(responded_at && { responded_at }),
    ...(!nowOpen && closed_as && { closed_as }),
    ...(lapsed_at && { lapsed_at }),
    seq,
  };
};

/** The clock of a whole history, in order; null if there is none. */
export const clockOf = (steps: readonly HistoryStep[], ticket: ClockTicket, rules: FoldRules): Clock | null =>
  steps.reduce<Clock | null>((clock, step) => afterStep(clock, step, ticket, rules), null);

/** Before its first entry; as the ticket is now where that is not the first of all. */
const firstOf = ({ recorded_at, action }: HistoryStep, { status, state, urgency }: ClockTicket): Clock => ({
  ...{ status, urgency, ...(state && action !== 'created' && { state }) },
  first_seen_at: recorded_at,
  spans: [],
  changed_at: recorded_at,
  seq: 0,
});

const startOf = ({ recorded_at }: HistoryStep, { created_at }: ClockTicket): Date =>
  created_at < recorded_at ? created_at : recorded_at;

const spansAfter = (spans: readonly Span[], nowOpen: boolean, at: Date, { created_at }: HistoryStep): Span[] => {
  const [first, ...others] = spans;
  const end = first?.to ?? at;
  const moved = first && created_at ? [{ ...first, from: created_at < end ? created_at : end }, ...others] : spans;
  if (nowOpen === isOpen({ spans: [...moved] })) return [...moved];
  if (nowOpen) return merged([...moved, { from: at }]);
  return moved.map((span) => (span.to ? span : { ...span, to: at }));
};

const merged = (spans: Span[]): Span[] => {
  const [first, second, ...others] = spans;
  if (!first || !second || spans.length <= maxSpans) return spans;
  return [{ ...second, from: first.from }, ...others];
};

/** When an open ticket had gone without a change for too long, if it had before this one. */
const lapseOf = (clock: Clock, until: Date, { calendar, targetOf }: FoldRules): Date | undefined => {
  const target = isOpen(clock) ? targetOf('no_change', clock.urgency) : null;
  const lapse = target === null ? null : calendar.after(clock.changed_at.getTime(), target);
  return lapse !== null && lapse < until.getTime() ? new Date(lapse) : undefined;
};
