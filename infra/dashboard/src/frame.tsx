import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Tenant } from './api/types.ts';
import { Connection } from './connection/connection.tsx';
import { Destinations } from './destinations/destinations.tsx';
import { HealthDot } from './health/health-dot.tsx';
import type { SystemFacts } from './health/system-status.ts';
import { type AllTenants, useAllTenants } from './health/use-all-tenants.ts';
import { useHealth } from './health/use-health.ts';
import { Imports } from './imports/imports.tsx';
import { Levels } from './levels/levels.tsx';
import { Overview } from './overview/overview.tsx';
import { Mark } from './parts/icon.tsx';
import { Policy } from './policy/policy.tsx';
import { RunChip } from './runs/run-chip.tsx';
import { Runs } from './runs/runs.tsx';
import { type View, views } from './state/address.ts';
import { TenantContext, useTenantContext } from './state/context.ts';
import { useLiveChanges } from './state/live-changes.ts';
import { useLiveRun } from './state/live-run.ts';
import { hrefWith, useAddress } from './state/navigation.ts';
import { TenantPicker } from './tenant-picker.tsx';
import { Tenants } from './tenants/tenants.tsx';
import { TicketPanel } from './tickets/ticket-panel.tsx';
import { Tickets } from './tickets/tickets.tsx';
import { Triage } from './triage/triage.tsx';

const titles: Readonly<Record<View, string>> = {
  overview: 'Overview',
  tickets: 'Tickets',
  triage: 'Triage',
  runs: 'Runs',
  imports: 'Imports',
  connection: 'Connection',
  destinations: 'Destinations',
  policy: 'Alert policy',
  levels: 'Service levels',
};

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
  const name = tenants.find(({ tenant_id }) => tenant_id === tenant)?.name ?? tenant;

  useEffect(() => {
    document.title = tenant === '' ? 'Tenants · Intake' : `${isolated(name)}: ${titles[view]} · Intake`;
  }, [tenant, name, view]);

  return (
    <TenantContext.Provider value={scope}>
      <Header
        tenants={tenants}
        facts={tenant === '' ? { ...health, found: foundIn(all) } : health}
        onSignOut={onSignOut}
      />
      <main id="main" tabIndex={-1} key={tenant}>
        {tenant === '' ? <Tenants all={all} /> : <CurrentView view={view} name={name} />}
      </main>
      {tenant !== '' && ticket !== null && <TicketPanel key={ticket} ticketId={ticket} />}
    </TenantContext.Provider>
  );
};

/** What the header says of all tenants: nothing before all of them were read. */
const foundIn = ({ tenants, shared, isComplete, error }: AllTenants): SystemFacts['found'] => {
  if (error) return 'unread';
  return isComplete && shared ? { tenants, shared } : undefined;
};

type HeaderProps = { tenants: readonly Tenant[]; facts: SystemFacts; onSignOut: () => void };

const Header = ({ tenants, facts, onSignOut }: HeaderProps) => {
  const { tenant, isLive } = useTenantContext();
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <a class="brand" href={hrefWith({ view: 'overview', filters: {}, ticket: null })}>
        <Mark />
        Intake
      </a>
      <TenantPicker tenant={tenant} tenants={tenants} />
      {tenant !== '' && <ViewTabs />}
      <div class="top-end">
        {tenant !== '' && <RunChip />}
        {isLive && (
          <span class="live" title="Changes of tickets show as they are made">
            Live
          </span>
        )}
        <HealthDot facts={facts} />
        <button type="button" class="button button-quiet" onClick={onSignOut}>
          Sign out
        </button>
      </div>
    </header>
  );
};

const ViewTabs = () => {
  const { view } = useAddress();
  const tabs = useRef<HTMLElement>(null);
  // On a phone there are more of them than fit.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <nav class="tabs" aria-label="Views" ref={tabs}>
      {views.map((one) => (
        <a
          key={one}
          href={hrefWith({ view: one, filters: {}, ticket: null })}
          aria-current={one === view ? 'page' : undefined}
        >
          {titles[one]}
        </a>
      ))}
    </nav>
  );
};

const CurrentView = ({ view, name }: { view: View; name: string }) => {
  switch (view) {
    case 'overview':
      return <Overview name={name} />;
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
