import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Tenant } from './api/types.ts';
import { HealthDot } from './health-dot.tsx';
import { Overview } from './overview/overview.tsx';
import { Mark } from './parts/icon.tsx';
import { RunChip } from './runs/run-chip.tsx';
import { Runs } from './runs/runs.tsx';
import { type View, views } from './state/address.ts';
import { DeskContext } from './state/context.ts';
import { useLiveRun } from './state/live-run.ts';
import { hrefWith, useAddress } from './state/navigation.ts';
import { TenantPicker, TenantQuestion } from './tenant-picker.tsx';
import { TicketPanel } from './tickets/ticket-panel.tsx';
import { Tickets } from './tickets/tickets.tsx';

const titles: Readonly<Record<View, string>> = { overview: 'Overview', tickets: 'Tickets', runs: 'Runs' };

/** What stands around every view: whose tickets these are, where to go, and whether all is well. */
export const Frame = ({ client, onSignOut }: { client: Client; onSignOut: () => void }) => {
  const { tenant, view, ticket } = useAddress();
  const tenants = useTenants(client);
  const [version, setVersion] = useState(0);
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const run = useLiveRun(client, tenant, refresh);
  const desk = useMemo(() => ({ client, tenant, version, run }), [client, tenant, version, run]);
  const name = tenants.find(({ tenant_id }) => tenant_id === tenant)?.name ?? tenant;

  useEffect(() => {
    document.title = tenant === '' ? 'Intake' : `${isolated(name)}: ${titles[view]} · Intake`;
  }, [tenant, name, view]);

  return (
    <DeskContext.Provider value={desk}>
      <header class="top">
        <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
          Skip to the content
        </button>
        <a class="brand" href={hrefWith({ view: 'overview', filters: {}, ticket: null })}>
          <Mark />
          Intake
        </a>
        <TenantPicker tenant={tenant} tenants={tenants} />
        {tenant !== '' && (
          <nav class="tabs" aria-label="Views">
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
        )}
        <div class="top-end">
          {tenant !== '' && <RunChip />}
          <HealthDot client={client} tenant={tenant} />
          <button type="button" class="button button-quiet" onClick={onSignOut}>
            Sign out
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1} key={tenant}>
        {tenant === '' ? (
          <TenantQuestion tenants={tenants} />
        ) : (
          <>
            {view === 'overview' && <Overview name={name} />}
            {view === 'tickets' && <Tickets />}
            {view === 'runs' && <Runs />}
          </>
        )}
      </main>
      {tenant !== '' && ticket !== null && <TicketPanel key={ticket} ticketId={ticket} />}
    </DeskContext.Provider>
  );
};

/** A name that turns nothing around that stands beside it, where there is no markup to say so. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The tenants that the key may list; none for a key that may not, whose reader knows the tenant's name. */
const useTenants = (client: Client): Tenant[] => {
  const [tenants, setTenants] = useState<Tenant[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    client.get<{ tenants: Tenant[] }>('/tenants', abort.signal).then(
      (answer) => setTenants(answer.tenants),
      () => {}, // asked for by name instead
    );
    return () => abort.abort();
  }, [client]);
  return tenants;
};
