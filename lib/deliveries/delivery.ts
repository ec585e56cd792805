import type { CalmedBecause } from '#lib/destinations/notice.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';

/** What is said about an alert: that it was raised, and that it is over. */
export const deliveredNotices = ['trigger', 'resolve'] as const;
export type DeliveredNotice = (typeof deliveredNotices)[number];

/** `dropped`: nothing is left to say, or its destination is gone. */
export const deliveryStates = ['queued', 'sent', 'undeliverable', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * One notice of one alert to one destination. It holds no words of the ticket: they are read when it is sent, so that none
 * outlives its erasure.
 */
export type DeliveryDoc = {
  /** The alert's, the destination's, and the notice: there is one of each. */
  _id: string;
  tenant_id: string;
  ticket_id: string;
  alert_id: string;
  destination_id: string;
  notice: DeliveredNotice;
  /** Why the alert is over. */
  because?: CalmedBecause;
  state: DeliveryState;
  tries: number;
  /** Total wait that the destination has requested; such waits are no tries. */
  waited_ms?: number;
  /** Why the last try failed, or what ended it without one. */
  error: string | null;
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

export type DeliveryKey = Pick<DeliveryDoc, 'alert_id' | 'destination_id' | 'notice'>;

export const deliveryId = ({ alert_id, destination_id, notice }: DeliveryKey): string =>
  `${alert_id}.${destination_id}.${notice}`;

export const deliveryMessageOf = ({ _id, tenant_id }: Pick<DeliveryDoc, '_id' | 'tenant_id'>): DeliveryMessage => ({
  tenant_id,
  delivery_id: _id,
});
