import { useEffect, useState } from 'preact/hooks';
import { type Client, pathOf } from './api/client.ts';
import type { Circuit, Health, TicketPage } from './api/types.ts';
import { hrefWith } from './state/navigation.ts';
import { type SystemFacts, systemStatus } from './state/system-status.ts';

const everyMs = 60_000;

/** So many of the newest urgent tickets are looked at for alerts that did not arrive. */
const alertsLooked = 50;

/** Everything that runs and alerts stand on; looked at once a minute while somebody sees the page. */
const useSystemFacts = (client: Client, tenant: string): SystemFacts => {
  const [facts, setFacts] = useState<SystemFacts>({});
  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const read = <T,>(path: string): Promise<T | undefined> =>
        client.get<T>(path, abort.signal).catch(() => undefined);
      const [health, provider, notify, urgent] = await Promise.all([
        read<Health>('/health'),
        read<Circuit>('/circuit/provider/status'),
        read<Circuit>('/circuit/notify/status'),
        tenant === ''
          ? undefined
          : read<TicketPage>(pathOf('/tickets/urgent', { tenant_id: tenant, open: 'true', page_size: alertsLooked })),
      ]);
      if (!abort.signal.aborted)
        setFacts({ health: health ?? 'unreachable', provider, notify, urgent: urgent?.tickets });
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
  const { tone, text } = systemStatus(useSystemFacts(client, tenant), new Date());
  return (
    <a class={`health health-${tone}`} href={hrefWith({ view: 'runs', filters: {}, ticket: null })} title={text}>
      <span class="dot" aria-hidden="true" />
      <span class="health-text">{text}</span>
    </a>
  );
};
