import { Construct } from 'constructs';
import type { MetricDimensions, MetricName } from '#functions/manifest/metrics.ts';
import { type CircuitName, circuitNames } from '#lib/coordination/circuits.ts';
import { addAlarm } from './alarms.ts';
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
    const { prefix, settings } = platform;
    const sum = (name: MetricName) => ownMetric(prefix, name, { statistic: 'Sum', minutes: 5 });
    const worst = (name: MetricName, minutes: number, dimensions: MetricDimensions = {}) =>
      ownMetric(prefix, name, { statistic: 'Maximum', minutes, ...dimensions });

    addAlarm(this, 'RunFailed', platform, {
      name: 'run-failed',
      metric: sum('RunsFailed'),
      from: 1,
      impact: 'A tenant sees tickets as old as its last whole run, and gets no alert for newer ones.',
      lookAt: 'the error in GET /ingest/logs of the tenant whose id stands beside RunsFailed in the logs',
      section: 'a-run-failed',
    });
    addAlarm(this, 'RunsStall', platform, {
      name: 'runs-stall',
      metric: worst('StalledRuns', 1),
      // The schedule takes a stalled run up within two minutes.
      from: 1,
      periods: { bad: 5, of: 5 },
      impact: 'Runs of some tenants have stalled and are not resumed, so these tenants see old tickets.',
      lookAt: `the log of the function ${prefix}-resume-stalled-runs`,
      section: 'runs-stall',
    });
    for (const circuit of circuitNames)
      addAlarm(this, `CircuitOpen-${circuit}`, platform, {
        name: `circuit-${circuit}-open`,
        metric: worst('CircuitOpen', 1, { circuit }),
        // A service that fails now and then opens it for half a minute, which does no harm.
        from: 1,
        periods: { bad: 10, of: 15 },
        impact: circuitImpact[circuit],
        lookAt: `GET /circuit/${circuit}/status, then at the service itself`,
        section: 'a-circuit-is-open',
      });
    addAlarm(this, 'LimitSaturated', platform, {
      name: 'limit-saturated',
      metric: worst('LimitWaitMs', 5),
      from: longLimitWaitMs,
      periods: { bad: 3, of: 3 },
      impact: 'Each page waits for minutes for its call to the provider, so all tenants learn late of new tickets.',
      lookAt: 'GET /rate-limit/status, then at LimitUsed and RunsStarted on the dashboard',
      section: 'the-call-limit-is-saturated',
    });
    addAlarm(this, 'AlertsOverdue', platform, {
      name: 'alerts-overdue',
      metric: worst('AlertsOverdue', 1),
      from: 1,
      periods: { bad: 10, of: 10 },
      impact: 'Alerts on some urgent tickets were not delivered, and no attempt is pending.',
      lookAt: `the log of the function ${prefix}-resend-alerts`,
      section: 'alerts-are-overdue',
    });
    addAlarm(this, 'Connections', platform, {
      name: 'connections',
      metric: worst('DatabaseConnections', 1),
      from: Math.ceil(settings.maxConnections * 0.8),
      periods: { bad: 5, of: 5 },
      impact: 'Soon MongoDB refuses connections, and then requests and pages of all tenants fail.',
      lookAt: 'the connections by client in the metrics of the cluster',
      section: 'too-many-connections',
    });
    addAlarm(this, 'NobodyLooks', platform, {
      name: 'monitoring-stopped',
      metric: ownMetric(prefix, 'StalledRuns', { statistic: 'SampleCount', minutes: 5 }),
      below: 1,
      periods: { bad: 2, of: 2 },
      silence: 'is-bad',
      inStandby: 'is-quiet',
      impact: 'Monitoring stopped: stalled runs, open circuits and overdue alerts raise no alarm.',
      lookAt: `the schedule and the log of the function ${prefix}-report-state`,
      section: 'monitoring-stopped',
    });
  }
}
