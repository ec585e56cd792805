import type { CircuitView } from '#lib/coordination/circuit-breaker.ts';
import type { DeploymentState } from './deployment-state.ts';
import type { Gauge, Sample } from './open-metrics.ts';
import type { TenantState } from './tenant-states.ts';

/** What all tenants share. */
export type SharedState = { limitUsed: number; circuits: readonly Pick<CircuitView, 'name' | 'state'>[] };

const flag = (is: boolean): number => (is ? 1 : 0);

/** Gauges of what all tenants share. */
export const sharedGauges = ({ limitUsed, circuits }: SharedState): Gauge[] => [
  {
    ...{ name: 'intake_provider_limit_used', unit: 'ratio', help: "Share of the provider's call limit in use." },
    samples: [{ value: limitUsed }],
  },
  {
    ...{ name: 'intake_circuit_open', help: 'Whether a shared circuit is open or half open.' },
    samples: circuits.map(({ name, state }) => ({ labels: { circuit: name }, value: flag(state !== 'closed') })),
  },
];

/** Gauges of sums over all tenants; each is counted up to 1,000. */
export const deploymentGauges = (state: DeploymentState, tenants: number): Gauge[] => {
  const gauge = (name: string, help: string, value: number): Gauge => ({ name, help, samples: [{ value }] });
  return [
    gauge('intake_tenants', 'Number of tenants, including those that this response does not list.', tenants),
    gauge('intake_stalled_runs', 'Running runs whose lease has expired.', state.stalledRuns),
    gauge('intake_overdue_alerts', 'Alerts past their due time.', state.overdueAlerts),
    gauge('intake_overdue_deliveries', 'Deliveries past their due time.', state.overdueDeliveries),
    gauge('intake_helpdesk_circuits_open', 'Accounts at help desks whose circuit is not closed.', state.openAccounts),
    gauge(
      'intake_connections_needing_authorization',
      'Connections that make no calls until a user reauthorizes them.',
      state.needingAuthorization,
    ),
  ];
};

/** Gauges of single tenants. */
export const tenantGauges = (tenants: readonly TenantState[]): Gauge[] => {
  const gauge = (named: Omit<Gauge, 'samples'>, samplesOf: (tenant: TenantState) => readonly Sample[]): Gauge => ({
    ...named,
    samples: tenants.flatMap((tenant) =>
      samplesOf(tenant).map(({ labels, value }) => ({ labels: { tenant: tenant.tenantId, ...labels }, value })),
    ),
  });
  return [
    gauge(
      { name: 'intake_tickets', help: 'Tickets that are not deleted, by urgency, as of the last fold of counts.' },
      (tenant) => tenant.tickets.map(({ urgency, count }) => ({ labels: { urgency }, value: count })),
    ),
    gauge(
      { name: 'intake_alerts', help: 'Alerts that are pending or undeliverable, by state; each counted up to 1,000.' },
      (tenant) => tenant.alerts.map(({ state, count }) => ({ labels: { state }, value: count })),
    ),
    gauge(
      {
        name: 'intake_deliveries',
        help: 'Deliveries that are pending or undeliverable, by state; each counted up to 1,000.',
      },
      (tenant) => tenant.deliveries.map(({ state, count }) => ({ labels: { state }, value: count })),
    ),
    gauge({ name: 'intake_run_running', help: 'Whether a run is in progress.' }, ({ isRunning }) => [
      { value: flag(isRunning) },
    ]),
    gauge({ name: 'intake_refused_runs', help: 'Consecutive scheduled runs that were refused.' }, ({ refusedRuns }) => [
      { value: refusedRuns },
    ]),
    gauge(
      {
        name: 'intake_connection_needs_authorization',
        help: 'Whether the connection makes no calls until a user reauthorizes it.',
      },
      ({ connection }) => (connection ? [{ value: flag(connection.needsAuthorization) }] : []),
    ),
    gauge(
      { name: 'intake_connection_lag', unit: 'seconds', help: 'Lag of the tickets behind the help desk.' },
      ({ connection }) => (connection?.lagSeconds == null ? [] : [{ value: connection.lagSeconds }]),
    ),
  ];
};
