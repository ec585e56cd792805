import type { StoredHook } from './connection.ts';
import type { HookHealth } from './views.ts';

/** So many incremental runs in a row do not find changes by chance, before their events have come. */
const silentRunsLimit = 3;

/** How the webhook of a connection is; null without one. */
export const hookHealthOf = (hook: StoredHook | null | undefined): HookHealth | null => {
  if (!hook) return null;
  const { set_at, sealed, last_at, refused, last_refused, silent_runs = 0 } = hook;
  return {
    ...{ set_at: set_at.toISOString(), needs_secret: sealed === null },
    ...{ last_accepted_at: last_at?.toISOString() ?? null, refused },
    last_refused_at: last_refused?.at.toISOString() ?? null,
    last_refused_reason: last_refused?.reason ?? null,
    warning:
      silent_runs < silentRunsLimit
        ? null
        : `Webhooks are not arriving: ${silent_runs} incremental runs have found changes since the last event.`,
  };
};
