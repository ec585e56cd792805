import type { GroupKind } from '#lib/alert-policy/route-alert.ts';
import type { AlertFacts, CalmedBecause } from '#lib/destinations/notice.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';

/**
 * What is said about an alert: that it was raised, that nobody has acknowledged it, that somebody has, that it is over; or of
 * several at once. Of no alert: what is unusual.
 */
export const deliveredNotices = ['trigger', 'escalation', 'acknowledge', 'resolve', 'summary', 'spike'] as const;
export type DeliveredNotice = (typeof deliveredNotices)[number];

/** `held`: not due yet, by the policy of its tenant. `dropped`: nothing is left to say, or its destination is gone. */
export const deliveryStates = ['held', 'queued', 'sent', 'undeliverable', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why an alert is over before it was sent. */
export const overBecause = ['calmed', 'closed', 'deleted', 'acknowledged'] as const;
export type OverBecause = (typeof overBecause)[number];

/** A notice of service levels: that tickets will soon miss a target, or have missed it. */
export const serviceLevelKinds = ['service_level_warning', 'service_level_breach'] as const;
export type ServiceLevelKind = (typeof serviceLevelKinds)[number];

/** A ticket of a summary; with urgency and reason where it is of no alert of its own. */
export type SummarySample = { ticket_id: string; alert_id: string; urgency?: AlertFacts['urgency']; reason?: string };

/** What a summary says, the same in all its tries: five samples at most. */
export type SaidInSummary = { count: number; samples: readonly SummarySample[] };

/** What a summary is of; `said` once it was decided. */
export type SummaryOf = {
  kind: GroupKind | 'first_import' | ServiceLevelKind;
  category: string | null;
  said?: SaidInSummary;
};

/** What a notice of a spike says: words, figures, and five tickets at most. */
export type SaidOfSpike = {
  words: readonly string[];
  seen: number;
  expected: number;
  minutes: number;
  ticket_ids: readonly string[];
};

/**
 * One notice of one alert to one destination. It holds no words of the ticket: they are read when it is sent, so that none
 * outlives its erasure. A summary has the alert that opened its group, or the newest one
 * that the first import did not send; of service levels, an id of its own and its first ticket; of a spike, its id and its newest ticket.
 */
export type DeliveryDoc = {
  /** The alert's, the destination's, the notice, and its part: there is one of each. */
  _id: string;
  tenant_id: string;
  ticket_id: string;
  alert_id: string;
  destination_id: string;
  notice: DeliveredNotice;
  /** Of several like it: the step of an escalation, or what a summary is of. */
  part?: string;
  /** Why the alert is over. */
  because?: CalmedBecause;
  /** Of an acknowledgement: who acknowledged the alert if that is known, and when. */
  acknowledged?: { at: Date; by: string | null };
  /** Until when a held one waits. */
  held_until?: Date;
  /** The delivery whose summary says it, unless that comes too early for it. */
  summary_id?: string;
  /** Its summary counts it, and it ends as that does. */
  is_collected?: boolean;
  /** Why it was dropped while it was held. */
  over_because?: OverBecause;
  summary?: SummaryOf;
  spike?: SaidOfSpike;
  state: DeliveryState;
  tries: number;
  /** Total wait that the destination has requested; such waits are no tries. */
  waited_ms?: number;
  /** Why the last try failed, or what ended it without one; null or absent if neither. */
  error?: string | null;
  /** What the destination answered, where a later notice needs it. */
  ref?: string;
  created_at: Date;
  /** When the schedule queues it, if nothing has moved it by then; absent when nothing is left to do. */
  due_at?: Date;
  /** When it may be tried again after a failure. */
  not_before?: Date;
  /** The message's delivery that has claimed it, and until when. */
  claim_id?: string;
  claimed_until?: Date;
  settled_at?: Date;
  expires_at?: Date;
};

export type DeliveryKey = Pick<DeliveryDoc, 'alert_id' | 'destination_id' | 'notice' | 'part'>;

export const deliveryId = ({ alert_id, destination_id, notice, part }: DeliveryKey): string =>
  [alert_id, destination_id, notice, part].filter((each) => each !== undefined).join('.');

/** True for what raises an alert, at first or again. */
export const isRaising = ({ notice }: Pick<DeliveryDoc, 'notice'>): boolean =>
  notice === 'trigger' || notice === 'escalation';

export const deliveryMessageOf = ({ _id, tenant_id }: Pick<DeliveryDoc, '_id' | 'tenant_id'>): DeliveryMessage => ({
  tenant_id,
  delivery_id: _id,
});
