import type { ConnectionDoc } from './connection.ts';

/** How far the tickets are behind the help desk; null before the first complete run. */
export const lagSecondsOf = (checkpoint: ConnectionDoc['checkpoint'] | undefined, now: Date): number | null =>
  checkpoint ? Math.max(0, Math.round((now.getTime() - checkpoint.complete_until.getTime()) / 1_000)) : null;
