import type { ConnectionHealth } from '../api/types.ts';
import { asAgo, asMoment } from '../format.ts';
import type { Variant } from '../parts/variant.ts';
import { t } from '../texts/t.ts';

/** The state of a connection in a word, and what it means in one plain line. */
export type PlainState = { variant: Variant; name: string; text: string };

/** Tickets that are further behind are old for whoever looks at them. */
const longLagSeconds = 3_600;

export const plainState = (health: ConnectionHealth, now = new Date()): PlainState => {
  const { kind, state, complete_until, lag_seconds } = health;
  if (kind === 'generic')
    return { variant: 'neutral', name: t('connection.notConnected'), text: t('connection.notConnectedMeans') };
  if (state === 'needs_auth')
    return { variant: 'bad', name: t('connection.needsAuth'), text: t('connection.needsAuthMeans') };
  if (state === 'draft') return { variant: 'busy', name: t('connection.draft'), text: t('connection.draftMeans') };
  const stopped = stoppedState(health.calls);
  if (stopped) return stopped;
  if (complete_until === null)
    return { variant: 'busy', name: t('connection.active'), text: t('connection.neverComplete') };
  const text = t('connection.completeUntil', { ago: asAgo(complete_until, now) });
  return (lag_seconds ?? 0) > longLagSeconds
    ? { variant: 'medium', name: t('connection.behind'), text }
    : { variant: 'good', name: t('connection.active'), text };
};

const stoppedState = (calls: ConnectionHealth['calls']): PlainState | null => {
  if (calls?.circuit === 'open') {
    const { retry_after: at } = calls;
    const text = at === null ? t('connection.stoppedMeans') : t('connection.stoppedUntil', { at: asMoment(at) });
    return { variant: 'bad', name: t('connection.stopped'), text };
  }
  if (calls?.circuit === 'half_open')
    return { variant: 'busy', name: t('connection.tryingAgain'), text: t('connection.tryingAgainMeans') };
  return null;
};
