import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type ZendeskBehaviour = Behaviour & {
  /** Calls a minute of the account, and of the exports. Null: no limit. */
  readonly limits: { readonly account: number; readonly exports: number } | null;
  /** Whether the exports leave out what changed within the last minute. */
  readonly hidesLastMinute: boolean;
  /** Empty pages of the cursor export before each that has tickets; Infinity: no end at all. */
  readonly emptyPages: number;
  /** Whether each page begins with the last ticket of the one before. */
  readonly repeats: boolean;
  /** Older cursors are refused. */
  readonly cursorLifeMs: number;
  /** Whether the plan includes the exports. */
  readonly hasExports: boolean;
  /** Whose the credentials are. */
  readonly role: 'admin' | 'agent' | 'end-user';
  /** Groups whose tickets the user may not see. */
  readonly hiddenGroups: readonly number[];
  /** The scope of tokens by client credentials, whatever is asked for. Null: what is asked for. */
  readonly grantsScope: string | null;
  /** The life of access tokens for which no other is asked. */
  readonly tokenSeconds: number;
  /** A refresh ends the old pair, and the answer with the new one is lost on its way. */
  readonly losesRefreshAnswers: boolean;
};

export const usual: ZendeskBehaviour = {
  ...usualBehaviour,
  limits: { account: 200, exports: 10 },
  hidesLastMinute: true,
  emptyPages: 0,
  repeats: false,
  cursorLifeMs: Number.POSITIVE_INFINITY,
  hasExports: true,
  role: 'admin',
  hiddenGroups: [],
  grantsScope: null,
  tokenSeconds: 1_800,
  losesRefreshAnswers: false,
};

/** One refusal of a cursor, or a minute of waiting, may stand between any two pages. */
export const quirks = {
  emptyPages: { emptyPages: 1 },
  repeats: { repeats: true },
  shortCursors: { cursorLifeMs: 300_000 },
  shortTokens: { tokenSeconds: 120 },
} satisfies Record<string, Partial<ZendeskBehaviour>>;
