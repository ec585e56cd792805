import { pathOf } from '../api/client.ts';
import type { Circuit, ConnectionHealth, Health } from '../api/types.ts';

/** Whether the tenant has alerts in these states; undefined if that could not be read. */
export type AlertFacts = { undelivered: boolean | undefined; waiting: boolean | undefined };

/** The state of everything that runs and alerts depend on; undefined if not read yet, or not permitted. */
export type SystemFacts = {
  health?: Health | 'unreachable' | undefined;
  provider?: Circuit | undefined;
  notify?: Circuit | undefined;
  /** Undefined if no tenant is selected. */
  connection?: Pick<ConnectionHealth, 'state' | 'calls'> | undefined;
  /** Undefined if no tenant is selected. */
  alerts?: AlertFacts | undefined;
};

export type SystemStatus = { variant: 'good' | 'bad' | 'busy' | 'neutral'; text: string };

/** An alert that is unsent for longer counts as waiting. */
const alertWaitMs = 5 * 60_000;

/**
 * The lists of alerts that did not arrive. An undeliverable alert matters while its ticket is open; a waiting one says that
 * notifications do not get through, whatever the ticket's status.
 */
export const alertPaths = (tenant: string, now: Date): Record<keyof AlertFacts, string> => {
  const raisedBefore = new Date(now.getTime() - alertWaitMs).toISOString();
  const one = { tenant_id: tenant, page_size: 1 };
  return {
    undelivered: pathOf('/tickets/urgent', { ...one, open: 'true', alert_state: 'undeliverable' }),
    waiting: pathOf('/tickets', { ...one, alert_state: ['pending', 'queued'], alert_before: raisedBefore }),
  };
};

/** The worst known state in two or three words. */
export const systemStatus = ({ health, provider, notify, connection, alerts }: SystemFacts): SystemStatus => {
  if (health === undefined) return { variant: 'neutral', text: 'Checking' };
  if (health === 'unreachable') return { variant: 'bad', text: 'No response' };
  if (health.dependencies.mongodb.status === 'down') return { variant: 'bad', text: 'Database down' };
  if (notify?.state === 'open') return { variant: 'bad', text: 'Notifications stopped' };
  if (health.dependencies.external_api.status === 'down') return { variant: 'bad', text: 'Provider down' };
  if (provider?.state === 'open') return { variant: 'bad', text: 'Provider calls stopped' };
  if (connection?.state === 'needs_auth') return { variant: 'bad', text: 'Connection needs authorization' };
  if (connection?.calls?.circuit === 'open') return { variant: 'bad', text: 'Help desk calls stopped' };
  if (alerts?.undelivered) return { variant: 'bad', text: 'Alerts not delivered' };
  if (alerts?.waiting) return { variant: 'bad', text: 'Alerts waiting' };
  if (notify?.state === 'half_open') return { variant: 'busy', text: 'Notifications recovering' };
  if (provider?.state === 'half_open') return { variant: 'busy', text: 'Provider recovering' };
  // What could not be read is not known to be well.
  const isUnread = alerts && (alerts.undelivered === undefined || alerts.waiting === undefined);
  if (!provider || !notify || isUnread) return { variant: 'neutral', text: 'Partly unknown' };
  return { variant: 'good', text: 'All well' };
};
