import type { ConnectionHealth } from '../api/types.ts';
import { asAgo, asMoment } from '../format.ts';
import type { Variant } from '../parts/variant.ts';

/** The state of a connection in a word, and what it means in one plain line. */
export type PlainState = { variant: Variant; name: string; text: string };

/** Tickets that are further behind are old for whoever looks at them. */
const longLagSeconds = 3_600;

export const plainState = (health: ConnectionHealth, now = new Date()): PlainState => {
  const { kind, state, state_reason, complete_until, lag_seconds } = health;
  if (kind === 'generic')
    return { variant: 'neutral', name: 'Not connected', text: 'The tickets come from the common provider.' };
  if (state === 'needs_auth') return { variant: 'bad', name: 'Needs authorization', text: needing(state_reason) };
  if (state === 'draft')
    return { variant: 'busy', name: 'Draft', text: 'It was not tested yet. A test that succeeds activates it.' };
  const stopped = stoppedState(health.calls);
  if (stopped) return stopped;
  if (complete_until === null)
    return { variant: 'busy', name: 'Active', text: 'No run of it is complete yet, so tickets are missing.' };
  const text = `Every change until ${asAgo(complete_until, now)} is stored.`;
  return (lag_seconds ?? 0) > longLagSeconds
    ? { variant: 'medium', name: 'Behind', text }
    : { variant: 'good', name: 'Active', text };
};

const needing = (reason: string | null): string =>
  `No call is made before a person acts. ${reason === null ? '' : `${reason.replace(/\.$/, '')}.`}`.trim();

const stoppedState = (calls: ConnectionHealth['calls']): PlainState | null => {
  if (calls?.circuit === 'open') {
    const next = calls.retry_after === null ? '' : ` The next call can be made at ${asMoment(calls.retry_after)}.`;
    return { variant: 'bad', name: 'Calls stopped', text: `The help desk keeps failing, so it is not called.${next}` };
  }
  if (calls?.circuit === 'half_open')
    return { variant: 'busy', name: 'Trying again', text: 'One call finds out whether the help desk is well again.' };
  return null;
};
