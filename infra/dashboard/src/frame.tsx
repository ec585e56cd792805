import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Tenant } from './api/types.ts';
import { Audit } from './audit/audit.tsx';
import { Connection } from './connection/connection.tsx';
import { Destinations } from './destinations/destinations.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { SystemFacts } from './health/system-status.ts';
import { type AllTenants, useAllTenants } from './health/use-all-tenants.ts';
import { useHealth } from './health/use-health.ts';
import { Imports } from './imports/imports.tsx';
import { shortcutGroups } from './keyboard/shortcuts.ts';
import { useShortcuts } from './keyboard/use-shortcuts.ts';
import { Keys } from './keys/keys.tsx';
import { Levels } from './levels/levels.tsx';
import { Overview } from './overview/overview.tsx';
import { Policy } from './policy/policy.tsx';
import { Rules } from './rules/rules.tsx';
import { Runs } from './runs/runs.tsx';
import { Settings } from './settings/settings.tsx';
import type { View } from './state/address.ts';
import { TenantContext } from './state/context.ts';
import { useLiveChanges } from './state/live-changes.ts';
import { useLiveRun } from './state/live-run.ts';
import { useAddress } from './state/navigation.ts';
import { Tenants } from './tenants/tenants.tsx';
import { t } from './texts/t.ts';
import { focusSearch } from './tickets/search-focus.ts';
import { TicketPanel } from './tickets/ticket-panel.tsx';
import { Tickets } from './tickets/tickets.tsx';
import { Trends } from './trends/trends.tsx';
import { Triage } from './triage/triage.tsx';
import { ViewLinks } from './view-links.tsx';

type FrameProps = { client: Client; onSignOut: () => void };

/** The page around every view: header, tenant, navigation and the ticket panel. */
export const Frame = ({ client, onSignOut }: FrameProps) => {
  const { tenant, view, ticket } = useAddress();
  const tenants = useTenants(client);
  const [version, setVersion] = useState(0);
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const run = useLiveRun(client, tenant, refresh);
  const { changes, isLive } = useLiveChanges(client, tenant);
  const scope = useMemo(
    () => ({ client, tenant, version, refresh, run, changes, isLive }),
    [client, tenant, version, refresh, run, changes, isLive],
  );
  const all = useAllTenants(client, tenant === '');
  const health = useHealth(client, tenant, version);
  useShortcuts({ [shortcutGroups.page.search]: () => (tenant === '' ? false : focusSearch()) });
  const name = tenants.find(({ tenant_id }) => tenant_id === tenant)?.name ?? tenant;

  useEffect(() => {
    document.title =
      tenant === ''
        ? t('frame.titleOfTenants')
        : t('frame.titleOfView', { tenant: isolated(name), view: t(`frame.${view}`) });
  }, [tenant, name, view]);

  return (
    <TenantContext.Provider value={scope}>
      <Header
        tenants={tenants}
        facts={tenant === '' ? { ...health, found: foundIn(all) } : health}
        onSignOut={onSignOut}
      />
      <div class="layout">
        {tenant !== '' && <ViewLinks />}
        <div class="content">
          <main id="main" tabIndex={-1} key={tenant}>
            {tenant === '' ? <Tenants all={all} /> : <CurrentView view={view} name={name} />}
          </main>
          <Footer />
        </div>
        {tenant !== '' && ticket !== null && <TicketPanel ticketId={ticket} />}
      </div>
    </TenantContext.Provider>
  );
};

/** What the header says of all tenants: nothing before all of them were read. */
const foundIn = ({ tenants, shared, isComplete, error }: AllTenants): SystemFacts['found'] => {
  if (error) return 'unread';
  return isComplete && shared ? { tenants, shared } : undefined;
};

const CurrentView = ({ view, name }: { view: View; name: string }) => {
  switch (view) {
    case 'overview':
      return <Overview name={name} />;
    case 'trends':
      return <Trends />;
    case 'tickets':
      return <Tickets />;
    case 'triage':
      return <Triage />;
    case 'runs':
      return <Runs />;
    case 'imports':
      return <Imports />;
    case 'connection':
      return <Connection />;
    case 'destinations':
      return <Destinations />;
    case 'policy':
      return <Policy />;
    case 'levels':
      return <Levels />;
    case 'rules':
      return <Rules />;
    case 'settings':
      return <Settings />;
    case 'keys':
      return <Keys />;
    case 'audit':
      return <Audit />;
  }
};

/** Isolates a name's writing direction in plain text, where no markup can. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The tenants that the key may list; none without that permission. */
const useTenants = (client: Client): Tenant[] => {
  const [tenants, setTenants] = useState<Tenant[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    client.get<{ tenants: Tenant[] }>('/tenants', abort.signal).then(
      (answer) => setTenants(answer.tenants),
      () => {}, // the tenant's id is typed in instead
    );
    return () => abort.abort();
  }, [client]);
  return tenants;
};
