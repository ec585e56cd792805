import type { Fault } from '../../demo-provider/behaviour.ts';
import type { ZendeskCall } from './calls.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type ZendeskBehaviour = {
  /** Calls a minute of the account, and of the exports. Null: no limit. */
  readonly limits: { readonly account: number; readonly exports: number } | null;
  /** The part of each limit that other clients of the account use up. */
  readonly othersShare: number;
  /** How a call over the limit is answered. */
  readonly throttledWith: 'retry-after' | 'no-time' | 'web-page' | '503';
  /** Whether the exports leave out what changed within the last minute. */
  readonly hidesLastMinute: boolean;
  /** Empty pages of the cursor export before each that has tickets; Infinity: no end at all. */
  readonly emptyPages: number;
  /** Whether each page begins with the last ticket of the one before. */
  readonly repeats: boolean;
  /** Older cursors are refused. */
  readonly cursorLifeMs: number;
  /** Every answer is a web page. */
  readonly isSuspended: boolean;
  /** Whether the plan includes the exports. */
  readonly hasExports: boolean;
  /** Whose the credentials are. */
  readonly role: 'admin' | 'agent' | 'end-user';
  /** Groups whose tickets the user may not see. */
  readonly hiddenGroups: readonly number[];
  /** The life of access tokens for which no other is asked. */
  readonly tokenSeconds: number;
  /** A refresh ends the old pair, and the answer with the new one is lost on its way. */
  readonly losesRefreshAnswers: boolean;
  readonly fault: ((call: ZendeskCall) => Fault | undefined) | undefined;
  /** Runs before each answer: the place for changes between any two calls. */
  readonly beforeAnswer: ((call: ZendeskCall) => void) | undefined;
};

export const usual: ZendeskBehaviour = {
  limits: { account: 200, exports: 10 },
  othersShare: 0,
  throttledWith: 'retry-after',
  hidesLastMinute: true,
  emptyPages: 0,
  repeats: false,
  cursorLifeMs: Number.POSITIVE_INFINITY,
  isSuspended: false,
  hasExports: true,
  role: 'admin',
  hiddenGroups: [],
  tokenSeconds: 1_800,
  losesRefreshAnswers: false,
  fault: undefined,
  beforeAnswer: undefined,
};
