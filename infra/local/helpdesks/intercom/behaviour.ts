import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';
import type { SearchOrder } from './search-order.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type IntercomBehaviour = Behaviour & {
  /** Calls of the app in ten seconds. Null: no limit. */
  readonly limits: { readonly app: number } | null;
  /** How late the search learns of a change. */
  readonly indexLagMs: number;
  /** Of search results; none is promised. */
  readonly order: SearchOrder;
  /** Whether a search that asks for an order by `sort`, which is in no description, gets it. */
  readonly honoursSort: boolean;
  /** Whether `>` and `<` include the value itself, as the documentation says. */
  readonly includesBound: boolean;
  /** The version of calls that name none. */
  readonly defaultVersion: string;
  /** Answers are of this version, whichever was asked for. */
  readonly answersAs: string | null;
};

export const usual: IntercomBehaviour = {
  ...usualBehaviour,
  limits: { app: 167 },
  indexLagMs: 5_000,
  order: 'newest-first',
  honoursSort: false,
  includesBound: false,
  defaultVersion: '2.11',
  answersAs: null,
};

export const quirks = {
  slowIndex: { indexLagMs: 25_000 },
  scattered: { order: 'scattered' },
  includesBound: { includesBound: true },
  versionDrift: { answersAs: '2.11' },
} satisfies Record<string, Partial<IntercomBehaviour>>;
