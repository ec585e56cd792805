import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type ChatwootBehaviour = Behaviour & {
  /** Calls a minute of one address, as the installation sets it. Null: no limit. */
  readonly limits: { readonly address: number } | null;
  /** Of a page of conversations, as the installation sets it; no caller can ask for another. */
  readonly resultsPerPage: number;
};

export const usual: ChatwootBehaviour = {
  ...usualBehaviour,
  limits: { address: 60 },
  throttledWith: 'no-time',
  resultsPerPage: 25,
};

export const quirks = {
  smallPages: { resultsPerPage: 10 },
} satisfies Record<string, Partial<ChatwootBehaviour>>;
