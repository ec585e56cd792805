import { type Behaviour, usualBehaviour } from '../simulator/behaviour.ts';

/** Switches of the simulator; each may be changed between any two calls. */
export type FreshdeskBehaviour = Behaviour & {
  /** Credits a minute of the account, and of its lists of tickets. Null: no limit. */
  readonly limits: { readonly account: number; readonly list: number } | null;
  /** Accounts made before 2018-11-30 list descriptions although nobody asks for them. */
  readonly listsDescriptions: boolean;
  /** Deleted tickets and spam are kept so long, and are in no list after that. */
  readonly trashLifeMs: number;
};

/** The limits are those of the plan Growth. */
export const usual: FreshdeskBehaviour = {
  ...usualBehaviour,
  limits: { account: 200, list: 20 },
  listsDescriptions: false,
  trashLifeMs: 30 * 86_400_000,
};

export const quirks = {
  listsDescriptions: { listsDescriptions: true },
} satisfies Record<string, Partial<FreshdeskBehaviour>>;
