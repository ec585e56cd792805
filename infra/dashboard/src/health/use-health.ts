import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Client, pathOf } from '../api/client.ts';
import type { Health, TenantHealthPage } from '../api/types.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import type { SystemFacts } from './system-status.ts';

const everyMs = 60_000;

/**
 * How the deployment and a tenant are, read once a minute while the page is visible, and whenever `version` changes. Of
 * no tenant the health of the deployment alone is read.
 */
export const useHealth = (client: Client, tenant: string, version: number): SystemFacts => {
  const [facts, setFacts] = useState<SystemFacts & { of: string }>({ of: tenant });
  const [turn, setTurn] = useState(0);
  useReloadEvery(
    everyMs,
    useCallback(() => setTurn((before) => before + 1), []),
  );
  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      const path = pathOf('/tenants/health', { tenant_id: tenant });
      const [health, found] = await Promise.all([
        client.get<Health>('/health', abort.signal).catch(() => 'unreachable' as const),
        tenant === '' ? undefined : client.get<TenantHealthPage>(path, abort.signal).catch(() => 'unread' as const),
      ]);
      if (!abort.signal.aborted) setFacts({ of: tenant, health, found });
    };
    void look();
    return () => abort.abort();
  }, [client, tenant, version, turn]);
  return facts.of === tenant ? facts : {};
};
