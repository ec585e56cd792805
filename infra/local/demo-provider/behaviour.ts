import type { Call } from './calls.ts';
import type { RawTicket } from './provider-ticket.ts';
import type { LimitRule, RetryAfterForm } from './request-limit.ts';

/** A fault of one call. A string `body` is sent as is, anything else as JSON. */
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
  /** The first attempts of every alert (by `Idempotency-Key`) that are answered with 503. */
  readonly fails: number;
  /** Every attempt is answered with 503. */
  readonly dead: boolean;
  /** No attempt is answered. */
  readonly hang: boolean;
  readonly latencyMs: number;
};

export type ProviderBehaviour = {
  /** An array is filtered by tenant if `honoursTenant`; a function's tickets are sent as they are. */
  readonly tickets: TicketSource;
  /** When false, every tenant gets the whole array. Tickets without a tenant are sent to all in either case. */
  readonly honoursTenant: boolean;
  readonly totalCount: boolean | ((tenantId: string) => boolean);
  /** For pages only; null means no limit. */
  readonly limit: LimitRule | null;
  readonly retryAfter: RetryAfterForm;
  /** For pages only; health is answered at once. */
  readonly latencyMs: number | ((call: Call) => number);
  /** Called for every page that the limit admits and for every health check; `path` says which. */
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
