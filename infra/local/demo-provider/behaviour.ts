import type { Call } from './calls.ts';
import type { RawTicket } from './provider-ticket.ts';
import type { LimitRule, RetryAfterForm } from './request-limit.ts';

/** What can go wrong with one call. `body` is sent as it is if a string, else as JSON. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'half-body' }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow'; readonly ms: number };

export type FaultRule = (call: Call) => Fault | undefined;
export type TicketSource = readonly RawTicket[] | ((tenantId: string) => readonly RawTicket[]);

export type NotifyBehaviour = {
  /** How many first tries of every alert, told apart by `Idempotency-Key`, are answered with 503. */
  readonly fails: number;
  /** Every try is answered with 503. */
  readonly dead: boolean;
  /** No try is answered. */
  readonly hang: boolean;
  readonly latencyMs: number;
};

export type ProviderBehaviour = {
  /** A function's tickets are sent as they are; of an array's, those that `honoursTenant` lets through. */
  readonly tickets: TicketSource;
  /** When false, everyone gets the whole array. Tickets that name no tenant are everyone's anyhow. */
  readonly honoursTenant: boolean;
  readonly totalCount: boolean | ((tenantId: string) => boolean);
  /** Holds for pages alone; null means no limit. */
  readonly limit: LimitRule | null;
  readonly retryAfter: RetryAfterForm;
  /** For pages; health is answered at once. */
  readonly latencyMs: number | ((call: Call) => number);
  /** Asked for every page that the limit admits and for every health check (tell them apart by `path`). */
  readonly fault: FaultRule | undefined;
  readonly notify: NotifyBehaviour;
};

/** A provider without tickets and without a fault. */
export const faultless: ProviderBehaviour = {
  tickets: [],
  honoursTenant: true,
  totalCount: true,
  limit: null,
  retryAfter: 'seconds',
  latencyMs: 0,
  fault: undefined,
  notify: { fails: 0, dead: false, hang: false, latencyMs: 0 },
};
