import type { Usual } from '#lib/expectations/usual.ts';
import type { Spike } from './spike.ts';

/** What is known of one tenant: what is usual there, and what is unusual now. */
export type WatchDoc = {
  /** The tenant's id. */
  _id: string;
  tenant_id: string;
  /** Grows with every check: of checks at once only one counts. */
  version: number;
  checked_at: Date;
  /** Null while too few days are known. */
  usual: Usual | null;
  /** When what is usual is learnt again. */
  usual_until: Date;
  /** At most one of volume, and five topics. */
  spikes: readonly Spike[];
  /** When it is checked even if no ticket comes: a spike is on, or a check was put off. */
  recheck_at?: Date;
};
