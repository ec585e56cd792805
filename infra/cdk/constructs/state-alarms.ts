import { Construct } from 'constructs';
import type { MetricDimensions, MetricName } from '#functions/manifest/metrics.ts';
import { type CircuitName, circuitNames } from '#lib/coordination/circuits.ts';
import { type AlarmProps, addAlarm } from './alarms.ts';
import { ownMetric } from './own-metrics.ts';
import type { Platform } from './platform.ts';

/** A page that has to wait for longer than this is late for whoever watches the tenant's tickets. */
const longLimitWaitMs = 5 * 60_000;

/** Who is hurt when nothing is called that a circuit guards. */
const circuitImpact: Readonly<Record<CircuitName, string>> = {
  provider: 'The provider is not being called, so all tenants see old tickets and get no alert for new ones.',
  notify: 'The notification service is not being called, so alerts on urgent tickets are not delivered.',
};

/** The alarms on the state of the whole system, which no single function or queue shows. */
export class StateAlarms extends Construct {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const alarms = { ...onRuns(platform), ...onServices(platform), ...onWebhooks(platform), ...onMonitoring(platform) };
    for (const [id, alarm] of Object.entries(alarms)) addAlarm(this, id, platform, alarm);
  }
}

/** Alarms by the id of their construct. */
type Alarms = Readonly<Record<string, AlarmProps>>;

const sum = (prefix: string, name: MetricName) => ownMetric(prefix, name, { statistic: 'Sum', minutes: 5 });

const worst = (prefix: string, name: MetricName, minutes: number, dimensions: MetricDimensions = {}) =>
  ownMetric(prefix, name, { statistic: 'Maximum', minutes, ...dimensions });

const onRuns = ({ prefix }: Platform): Alarms => ({
  RunFailed: {
    name: 'run-failed',
    metric: sum(prefix, 'RunsFailed'),
    from: 1,
    impact: 'A tenant sees tickets as old as its last whole run, and gets no alert for newer ones.',
    lookAt: 'the error in GET /ingest/logs of the tenant whose id stands beside RunsFailed in the logs',
    section: 'a-run-failed',
  },
  RunsStall: {
    name: 'runs-stall',
    metric: worst(prefix, 'StalledRuns', 1),
    // The schedule takes a stalled run up within two minutes.
    from: 1,
    periods: { bad: 5, of: 5 },
    impact: 'Runs of some tenants have stalled and are not resumed, so these tenants see old tickets.',
    lookAt: `the log of the function ${prefix}-resume-stalled-runs`,
    section: 'runs-stall',
  },
  LimitSaturated: {
    name: 'limit-saturated',
    metric: worst(prefix, 'LimitWaitMs', 5),
    from: longLimitWaitMs,
    periods: { bad: 3, of: 3 },
    impact: 'Each page waits for minutes for its call to the provider, so all tenants learn late of new tickets.',
    lookAt: 'GET /rate-limit/status, then at LimitUsed and RunsStarted on the dashboard',
    section: 'the-call-limit-is-saturated',
  },
});

const onServices = ({ prefix, settings }: Platform): Alarms => ({
  ...Object.fromEntries(circuitNames.map((circuit) => [`CircuitOpen-${circuit}`, onCircuit(prefix, circuit)])),
  AlertsOverdue: {
    name: 'alerts-overdue',
    metric: worst(prefix, 'AlertsOverdue', 1),
    from: 1,
    periods: { bad: 10, of: 10 },
    impact: 'Alerts on some urgent tickets were not delivered, and no attempt is pending.',
    lookAt: `the log of the function ${prefix}-resend-alerts`,
    section: 'alerts-are-overdue',
  },
  DeliveriesUndeliverable: {
    name: 'deliveries-undeliverable',
    metric: sum(prefix, 'DeliveriesUndeliverable'),
    from: 1,
    impact: 'Some destinations did not take alerts of their tenants, who may not know of urgent tickets.',
    lookAt:
      'the log line with DeliveriesUndeliverable, which names the tenant, then GET /tenants/{tenant_id}/deliveries',
    section: 'a-delivery-is-undeliverable',
  },
  DestinationsDisabled: {
    name: 'destinations-disabled',
    metric: sum(prefix, 'DestinationsDisabled'),
    from: 1,
    impact: 'A destination of a tenant gets no alerts until a user enables it again.',
    lookAt: 'DESTINATION_DISABLED in the logs, which names the tenant, the destination and the reason',
    section: 'a-destination-is-disabled',
  },
  HelpdeskCircuitsOpen: {
    name: 'helpdesk-circuits-open',
    metric: worst(prefix, 'HelpdeskCircuitsOpen', 1),
    // A desk that is down for minutes comes back by itself, and among many desks one often is.
    from: 1,
    periods: { bad: 30, of: 30 },
    impact: 'The help desks of some tenants are not being called, so these tenants see old tickets.',
    lookAt: 'GET /circuits, which names their accounts, then at those help desks',
    section: 'a-circuit-of-a-help-desk-is-open',
  },
  ConnectionsNeedingAuth: {
    name: 'connections-needing-auth',
    metric: worst(prefix, 'ConnectionsNeedingAuth', 1),
    from: 1,
    periods: { bad: 15, of: 15 },
    impact: 'The help desks of some tenants do not accept our credentials, so these tenants see old tickets.',
    lookAt: `CONNECTION_NEEDS_AUTHORIZATION in the logs, which names the tenant and the reason`,
    section: 'a-connection-needs-authorization',
  },
  Connections: {
    name: 'connections',
    metric: worst(prefix, 'DatabaseConnections', 1),
    from: Math.ceil(settings.maxConnections * 0.8),
    periods: { bad: 5, of: 5 },
    impact: 'Soon MongoDB refuses connections, and then requests and pages of all tenants fail.',
    lookAt: 'the connections by client in the metrics of the cluster',
    section: 'too-many-connections',
  },
});

/** Few of them are nobody's business: a late event, or one ticket that its help desk cannot show. */
const manyInAnHour = 10;

/**
 * One bad hour raises it and a day without one ends it: anybody who learns a webhook's URL can send what is refused, by day and
 * night, and raises it once.
 */
const onceADay = { bad: 1, of: 24 };

const onWebhooks = ({ prefix }: Platform): Alarms => {
  const hourly = (name: MetricName) => ({
    metric: ownMetric(prefix, name, { statistic: 'Sum', minutes: 60 }),
    from: manyInAnHour,
    periods: onceADay,
  });
  return {
    HooksRefused: {
      name: 'hooks-refused',
      ...hourly('HooksRefused'),
      impact: 'Events of a help desk are refused, so its tenant sees changes with the next run, not within seconds.',
      lookAt: 'webhook in GET /tenants/{tenant_id}/connection/health of the tenant beside HooksRefused in the logs',
      section: 'webhooks-are-refused',
    },
    HintsDropped: {
      name: 'hints-dropped',
      ...hourly('HintsDropped'),
      impact: 'Tickets that webhooks named could not be read, so their tenants see them with the next run.',
      lookAt: 'GET /tenants/{tenant_id}/connection/health of the tenant beside HintsDropped in the logs',
      section: 'tickets-that-webhooks-named-are-late',
    },
  };
};

const onCircuit = (prefix: string, circuit: CircuitName): AlarmProps => ({
  name: `circuit-${circuit}-open`,
  metric: worst(prefix, 'CircuitOpen', 1, { circuit }),
  // A service that fails now and then opens it for half a minute, which does no harm.
  from: 1,
  periods: { bad: 10, of: 15 },
  impact: circuitImpact[circuit],
  lookAt: `GET /circuit/${circuit}/status, then at the service itself`,
  section: 'a-circuit-is-open',
});

const onMonitoring = ({ prefix }: Platform): Alarms => ({
  NobodyLooks: {
    name: 'monitoring-stopped',
    metric: ownMetric(prefix, 'StalledRuns', { statistic: 'SampleCount', minutes: 5 }),
    below: 1,
    periods: { bad: 2, of: 2 },
    silence: 'is-bad',
    inStandby: 'is-quiet',
    impact: 'Monitoring stopped: stalled runs, open circuits and overdue alerts raise no alarm.',
    lookAt: `the schedule and the log of the function ${prefix}-report-state`,
    section: 'monitoring-stopped',
  },
});
