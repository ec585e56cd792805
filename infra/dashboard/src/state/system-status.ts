import { pathOf } from '../api/client.ts';
import type { Circuit, Health } from '../api/types.ts';

/** Whether there is such an alert of the tenant's; undefined where that could not be read. */
export type AlertFacts = { undelivered: boolean | undefined; waiting: boolean | undefined };

/** What the page knows of everything that alerts and runs stand on; undefined where it has not heard yet or may not ask. */
export type SystemFacts = {
  health?: Health | 'unreachable' | undefined;
  provider?: Circuit | undefined;
  notify?: Circuit | undefined;
  /** Undefined where no tenant is chosen. */
  alerts?: AlertFacts | undefined;
};

export type SystemStatus = { tone: 'good' | 'bad' | 'busy' | 'neutral'; text: string };

/** An alert that is on its way for longer is one that waits. */
const alertWaitMs = 5 * 60_000;

/**
 * Where the API tells of alerts that did not arrive. One that was given up is cleared by finishing its ticket; one that
 * waits says that none get through, whatever became of its ticket.
 */
export const alertPaths = (tenant: string, now: Date): Record<keyof AlertFacts, string> => {
  const raisedBefore = new Date(now.getTime() - alertWaitMs).toISOString();
  const one = { tenant_id: tenant, page_size: 1 };
  return {
    undelivered: pathOf('/tickets/urgent', { ...one, open: 'true', alert_state: 'undeliverable' }),
    waiting: pathOf('/tickets', { ...one, alert_state: ['pending', 'queued'], alert_before: raisedBefore }),
  };
};

/** The worst of what is known, in two or three words; well only if nothing is amiss. */
export const systemStatus = ({ health, provider, notify, alerts }: SystemFacts): SystemStatus => {
  if (health === undefined) return { tone: 'neutral', text: 'Checking' };
  if (health === 'unreachable') return { tone: 'bad', text: 'No answer' };
  if (health.dependencies.mongodb.status === 'down') return { tone: 'bad', text: 'Database down' };
  if (notify?.state === 'open') return { tone: 'bad', text: 'Notifications stopped' };
  if (health.dependencies.external_api.status === 'down') return { tone: 'bad', text: 'Provider down' };
  if (provider?.state === 'open') return { tone: 'bad', text: 'Provider calls stopped' };
  if (alerts?.undelivered) return { tone: 'bad', text: 'Alerts not delivered' };
  if (alerts?.waiting) return { tone: 'bad', text: 'Alerts waiting' };
  if (notify?.state === 'half_open') return { tone: 'busy', text: 'Notifications recovering' };
  if (provider?.state === 'half_open') return { tone: 'busy', text: 'Provider recovering' };
  // What did not answer, or may not be asked, is not known to be well.
  const isUnread = alerts && (alerts.undelivered === undefined || alerts.waiting === undefined);
  if (!provider || !notify || isUnread) return { tone: 'neutral', text: 'Not all known' };
  return { tone: 'good', text: 'All well' };
};
