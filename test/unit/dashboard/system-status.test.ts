import { describe, expect, it } from 'vitest';
import type { Health, SharedHealth, TenantHealth } from '#infra/dashboard/src/api/types.ts';
import { problemName } from '#infra/dashboard/src/health/problem-words.ts';
import { systemStatus } from '#infra/dashboard/src/health/system-status.ts';
import { problem, problemCodes, rankOf, sharedProblemCodes, statusOf } from '#lib/tenant-health/problems.ts';

const up = { status: 'up', latency_ms: 3 } as const;
const down = { status: 'down', latency_ms: null } as const;
const health: Health = { status: 'ok', dependencies: { mongodb: up, external_api: up } };
const providerDown: Health = { status: 'degraded', dependencies: { mongodb: up, external_api: down } };
const shared: SharedHealth = { status: 'ok', problems: [] };
type Code = (typeof problemCodes)[number];

const aTenant = (...codes: Code[]): TenantHealth => {
  const problems = codes.map((code) => problem(code));
  return {
    ...{ tenant_id: 'harbour-bank', name: null, status: statusOf(problems), rank: rankOf(problems), problems },
    ...{ is_running: false, last_completed_at: null, lag_seconds: null, urgent_open: 0, urgent_unacknowledged: 0 },
    ...{ service_levels_missed: 0, false_alarm_ratio: null },
  };
};
const sharing = (code: (typeof sharedProblemCodes)[number]): SharedHealth => {
  const problems = [problem(code)];
  return { status: statusOf(problems), problems };
};

describe('the system status in the header', () => {
  it('is good if every dependency is up and nothing is wrong with a tenant or with what all share', () => {
    expect(systemStatus({ health, found: { tenants: [aTenant()], shared } })).toMatchObject({
      variant: 'good',
      text: 'Healthy',
    });
  });

  it.each(problemCodes)('is not good while a tenant has %s, and leads to where that is seen to', (code) => {
    const { variant, text, place } = systemStatus({ health, found: { tenants: [aTenant(code)], shared } });
    expect([variant, text]).not.toEqual(['good', 'Healthy']);
    expect(text).toBe(problemName({ code }));
    expect(place.view).toBeDefined();
    expect(systemStatus({ health, found: { tenants: [aTenant(), aTenant(code)], shared } }).text).toContain('1 tenant');
  });

  it.each(sharedProblemCodes)('is not good while all tenants share %s', (code) => {
    const status = systemStatus({ health, found: { tenants: [aTenant()], shared: sharing(code) } });
    expect(status).toMatchObject({ text: problemName({ code }) });
    expect(status.variant).not.toBe('good');
  });

  it('names the worst: what needs a person before what is tried again, and what all share before what one has', () => {
    const of = (code: Code) => ({
      health,
      found: { tenants: [aTenant(code)], shared: sharing('notifications_stopped') },
    });
    expect(systemStatus(of('connection_needs_auth')).text).toBe('Connection needs authorization');
    expect(systemStatus(of('runs_failing')).text).toBe('Notifications stopped');
    expect(systemStatus({ ...of('runs_failing'), health: providerDown }).text).toBe('Provider down');
    expect(systemStatus({ ...of('alerts_undeliverable'), health: providerDown }).text).toBe('Alerts not delivered');
  });

  it('says all that is wrong in its tooltip, and how many tenants are the worst', () => {
    const tenants = [aTenant('behind', 'unusual'), aTenant('behind'), aTenant('unusual')];
    expect(systemStatus({ health, found: { tenants: tenants.slice(0, 1), shared } }).details).toBe(
      'Ingestion behind\nUnusual volume',
    );
    expect(systemStatus({ health, found: { tenants, shared } })).toMatchObject({
      text: '2 tenants failing',
      place: { tenant: '', view: 'overview' },
    });
  });

  it('does not call healthy what it could not read or has not read yet', () => {
    const found = { tenants: [aTenant()], shared };
    expect(systemStatus({ health, found: 'unread' }).text).toBe('Partly unknown');
    for (const facts of [{}, { health }, { found }]) expect(systemStatus(facts).text).toBe('Checking');
    expect(systemStatus({ health: 'unreachable', found })).toMatchObject({ variant: 'bad', text: 'No response' });
    const noDatabase: Health = { status: 'degraded', dependencies: { mongodb: down, external_api: down } };
    expect(systemStatus({ health: noDatabase, found: 'unread' }).text).toBe('Database down');
  });
});
