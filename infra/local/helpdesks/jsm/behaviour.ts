import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';

const dayMs = 86_400_000;

/** Switches of the simulator; each may be changed between any two calls. */
export type JsmBehaviour = Behaviour & {
  /** Calls a minute: of searches, and of all others together. Null: no limit. */
  readonly limits: { readonly search: number; readonly other: number } | null;
  /** How an answer states when a window ends. */
  readonly resetsAs: 'iso' | 'unix';
  /** The longest that a change takes to be found by a search. Each issue has a delay of its own, as parts of the index have. */
  readonly searchLagMs: number;
  /** The most issues of one page with fields, whatever is asked for. */
  readonly largestPage: number;
  /** Older page tokens are refused. */
  readonly tokenLifeMs: number;
  /** Page tokens count the issues before them: what moves meanwhile shifts the pages. Usually they name the last issue. */
  readonly tokensCount: boolean;
  /** Who cannot be authenticated is answered as anybody on the Internet would be, who sees no issue. */
  readonly answersAnonymously: boolean;
  /** Of the user whose token it is: times are shown in it, and dates in queries are read in it. */
  readonly timeZone: string;
  /** The life of access tokens. */
  readonly accessTokenSeconds: number;
  /** A refresh ends the old pair, and the answer with the new one is lost on its way. */
  readonly losesRefreshAnswers: boolean;
};

export const usual: JsmBehaviour = {
  ...usualBehaviour,
  limits: { search: 350, other: 350 },
  resetsAs: 'iso',
  searchLagMs: 5_000,
  largestPage: 100,
  tokenLifeMs: 7 * dayMs,
  tokensCount: false,
  answersAnonymously: false,
  timeZone: 'Europe/Berlin',
  accessTokenSeconds: 3_600,
  losesRefreshAnswers: false,
};

export const quirks = {
  slowIndex: { searchLagMs: 45_000 },
  smallPages: { largestPage: 40 },
  shortTokens: { tokenLifeMs: 300_000 },
  farTimeZone: { timeZone: 'Pacific/Kiritimati' },
  unixResets: { resetsAs: 'unix' },
  countingTokens: { tokensCount: true },
} satisfies Record<string, Partial<JsmBehaviour>>;
