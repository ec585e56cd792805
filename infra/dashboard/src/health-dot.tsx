import { useEffect, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Circuit, ConnectionHealth, Health, TicketPage } from './api/types.ts';
import { hrefWith } from './state/navigation.ts';
import { type AlertFacts, alertPaths, type SystemFacts, systemStatus } from './state/system-status.ts';

const everyMs = 60_000;

/** The health of everything that runs and alerts depend on, polled once a minute while the page is visible. */
const useSystemFacts = (client: Client, tenant: string): SystemFacts => {
  const [facts, setFacts] = useState<SystemFacts>({});
  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const read = <T,>(path: string): Promise<T | undefined> =>
        client.get<T>(path, abort.signal).catch(() => undefined);
      const isAny = async (path: string): Promise<boolean | undefined> => {
        const page = await read<TicketPage>(path);
        return page && page.tickets.length > 0;
      };
      const readAlerts = async (): Promise<AlertFacts> => {
        const paths = alertPaths(tenant, new Date());
        const [undelivered, waiting] = await Promise.all([isAny(paths.undelivered), isAny(paths.waiting)]);
        return { undelivered, waiting };
      };
      const [health, provider, notify, connection, alerts] = await Promise.all([
        read<Health>('/health'),
        read<Circuit>('/circuit/provider/status'),
        read<Circuit>('/circuit/notify/status'),
        tenant === '' ? undefined : read<ConnectionHealth>(`/tenants/${encodeURIComponent(tenant)}/connection/health`),
        tenant === '' ? undefined : readAlerts(),
      ]);
      if (!abort.signal.aborted) setFacts({ health: health ?? 'unreachable', provider, notify, connection, alerts });
    };
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, everyMs);
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      abort.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, [client, tenant]);
  return facts;
};

export const HealthDot = ({ client, tenant }: { client: Client; tenant: string }) => {
  const { variant, text } = systemStatus(useSystemFacts(client, tenant));
  return (
    <a class={`health health-${variant}`} href={hrefWith({ view: 'runs', filters: {}, ticket: null })} title={text}>
      <span class="dot" aria-hidden="true" />
      <span class="health-text">{text}</span>
    </a>
  );
};
