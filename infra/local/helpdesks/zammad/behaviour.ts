import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type ZammadBehaviour = Behaviour & {
  /** Calls a minute that the proxy before the server admits; Zammad itself has no limit. Null: none. */
  readonly limits: { readonly proxy: number } | null;
  /** Without it a search looks for its query's own characters in the tickets' texts. */
  readonly hasElasticsearch: boolean;
  /** How late the search learns of a change. */
  readonly indexLagMs: number;
  /** What a search without `expand` answers: ids with their records beside, or, in newer versions, the records. */
  readonly searchAnswers: 'assets' | 'list';
};

export const usual: ZammadBehaviour = {
  ...usualBehaviour,
  limits: { proxy: 60 },
  throttledWith: 'web-page',
  hasElasticsearch: true,
  indexLagMs: 5_000,
  searchAnswers: 'assets',
};

export const quirks = {
  withoutElasticsearch: { hasElasticsearch: false },
  slowIndex: { indexLagMs: 25_000 },
  newerSearch: { searchAnswers: 'list' },
} satisfies Record<string, Partial<ZammadBehaviour>>;
