import type { Circuit, Health, Ticket } from '../api/types.ts';

/** What the page knows of everything that alerts and runs stand on; undefined where it has not heard yet or may not ask. */
export type SystemFacts = {
  health?: Health | 'unreachable' | undefined;
  provider?: Circuit | undefined;
  notify?: Circuit | undefined;
  /** The tenant's newest urgent tickets. */
  urgent?: readonly Pick<Ticket, 'alert'>[] | undefined;
};

export type SystemStatus = { tone: 'good' | 'bad' | 'busy' | 'neutral'; text: string };

/** An alert that is on its way for longer is one that waits. */
const alertWaitMs = 5 * 60_000;

/** The worst of what is known, in two or three words; well only if nothing is amiss. */
export const systemStatus = ({ health, provider, notify, urgent }: SystemFacts, now: Date): SystemStatus => {
  if (health === undefined) return { tone: 'neutral', text: 'Checking' };
  if (health === 'unreachable') return { tone: 'bad', text: 'No answer' };
  if (health.dependencies.mongodb.status === 'down') return { tone: 'bad', text: 'Database down' };
  if (notify?.state === 'open') return { tone: 'bad', text: 'Notifications stopped' };
  if (health.dependencies.external_api.status === 'down') return { tone: 'bad', text: 'Provider down' };
  if (provider?.state === 'open') return { tone: 'bad', text: 'Provider calls stopped' };
  const alerts = (urgent ?? []).flatMap(({ alert }) => alert ?? []);
  if (alerts.some(({ state }) => state === 'undeliverable')) return { tone: 'bad', text: 'Alerts not delivered' };
  const isWaiting = ({ state, created_at }: NonNullable<Ticket['alert']>): boolean =>
    (state === 'pending' || state === 'queued') && now.getTime() - Date.parse(created_at) > alertWaitMs;
  if (alerts.some(isWaiting)) return { tone: 'bad', text: 'Alerts waiting' };
  if (notify?.state === 'half_open') return { tone: 'busy', text: 'Notifications recovering' };
  if (provider?.state === 'half_open') return { tone: 'busy', text: 'Provider recovering' };
  // What did not answer, or may not be asked, is not known to be well.
  if (!provider || !notify) return { tone: 'neutral', text: 'Not all known' };
  return { tone: 'good', text: 'All well' };
};
