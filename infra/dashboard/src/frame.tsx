import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Tenant } from './api/types.ts';
import { Connection } from './connection/connection.tsx';
import { Destinations } from './destinations/destinations.tsx';
import { HealthDot } from './health-dot.tsx';
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
import { TenantPicker, TenantQuestion } from './tenant-picker.tsx';
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
  const name = tenants.find(({ tenant_id }) => tenant_id === tenant)?.name ?? tenant;

  useEffect(() => {
    document.title = tenant === '' ? 'Intake' : `${isolated(name)}: ${titles[view]} · Intake`;
  }, [tenant, name, view]);

  return (
    <TenantContext.Provider value={scope}>
      <Header tenants={tenants} onSignOut={onSignOut} />
      <main id="main" tabIndex={-1} key={tenant}>
        {tenant === '' ? <TenantQuestion tenants={tenants} /> : <CurrentView view={view} name={name} />}
      </main>
      {tenant !== '' && ticket !== null && <TicketPanel key={ticket} ticketId={ticket} />}
    </TenantContext.Provider>
  );
};

type HeaderProps = { tenants: readonly Tenant[]; onSignOut: () => void };

const Header = ({ tenants, onSignOut }: HeaderProps) => {
  const { client, tenant, isLive } = useTenantContext();
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
        <HealthDot client={client} tenant={tenant} />
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
