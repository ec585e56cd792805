import type { Fault } from '../../demo-provider/behaviour.ts';
import type { SimulatedCall } from './call.ts';

/** Switches that every simulated help desk has; each may be changed between any two calls. */
export type Behaviour = {
  /** What each bucket of calls admits in its window. Null: no limit. */
  readonly limits: Readonly<Record<string, number>> | null;
  /** The part of each limit that other clients of the account use up. */
  readonly othersShare: number;
  /** How a call over the limit is answered. */
  readonly throttledWith: 'retry-after' | 'no-time' | 'web-page' | '503';
  /** The account was suspended. */
  readonly isSuspended: boolean;
  /** The plan of the account does not include the API. */
  readonly isForbidden: boolean;
  /** Tickets that the credentials may not see: they are in no answer, and their details do not exist. */
  readonly hides: ((ticketId: string) => boolean) | undefined;
  /** What is made of each answer that is no refusal. */
  readonly distorts: ((answer: unknown) => unknown) | undefined;
  readonly fault: ((call: SimulatedCall) => Fault | undefined) | undefined;
  /** Runs before each answer: the place for changes between any two calls. */
  readonly beforeAnswer: ((call: SimulatedCall) => void) | undefined;
};

export const usualBehaviour: Omit<Behaviour, 'limits'> = {
  othersShare: 0,
  throttledWith: 'retry-after',
  isSuspended: false,
  isForbidden: false,
  hides: undefined,
  distorts: undefined,
  fault: undefined,
  beforeAnswer: undefined,
};
