import { describe, expect, it } from 'vitest';
import { live, schedules } from '#functions/manifest/manifest.ts';
import { metricNamespace } from '#functions/manifest/metrics.ts';
import { ingestPage } from '#functions/manifest/queues.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { arrivals } from '#test/support/arrivals.ts';
import { type EmfLine, valuesIn } from '#test/support/emf.ts';
import { storePast } from '#test/support/past-counts.ts';
import { schedulerEvent } from './events.ts';
import { FunctionError } from './runtime-api.ts';
import { deployedWorld } from './world.ts';

const tenant_id = 'harbour-bank';
const { ask, drain, events, instanceOf, secrets, start, store } = await deployedWorld('routes');

describe.each([...schedules, ...live.schedules])('the schedule $name', ({ name }) => {
  it('does its work when EventBridge Scheduler starts it, once and again', async () => {
    const instance = await instanceOf(name);
    await instance.invoke(schedulerEvent(name));
    await instance.invoke(schedulerEvent(name));
  });

  it('fails visibly, so that Lambda counts the error and retries', async () => {
    secrets.secret.isRefused = true;
    const instance = await start(name);
    try {
      const failed = await instance.invoke(schedulerEvent(name)).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(FunctionError);
      expect(String(failed)).toContain('ThrottlingException');
    } finally {
      secrets.secret.isRefused = false;
    }
    await instance.invoke(schedulerEvent(name)); // the same instance, once the secret can be read
  });
});

describe('start-due-runs', () => {
  it('starts the run of a tenant that is due', async () => {
    await ask('put-tenant', { pathParameters: { tenant_id }, body: { name: 'Harbour Bank', ingest_every_minutes: 5 } });
    await store.db.collection('tenants').updateOne({ tenant_id }, { $set: { next_run_at: new Date(0) } });

    await (await instanceOf('start-due-runs')).invoke(schedulerEvent('start-due-runs'));

    expect(await drain(ingestPage)).toEqual([]);
    const { text } = await ask('list-ingest-logs', { query: { tenant_id } });
    expect(JSON.parse(text).logs).toEqual([expect.objectContaining({ status: 'completed' })]);
  });
});

describe('find-spikes', () => {
  it('publishes and counts what is unusual at a tenant to which tickets came', async () => {
    const spiking = 'spiking-bank';
    const now = new Date();
    await storePast(store, spiking, now);
    await arrivals(store, now).write(spiking, 15);
    await foldCounts(store, spiking);

    const instance = await start('find-spikes');
    await instance.invoke(schedulerEvent('find-spikes'));

    const detail = expect.objectContaining({ tenant_id: spiking, seen: 15 });
    expect(events).toContainEqual({ type: 'VolumeSpiking', detail });
    const metrics = instance.log.map((line) => JSON.parse(line) as EmfLine).filter((line) => '_aws' in line);
    expect(valuesIn(metrics, metricNamespace, 'SpikesFound', { service: 'intake-dev' })).toEqual([1]);
  });
});

describe('report-state', () => {
  it('publishes the state as raw EMF lines and logs nothing but JSON', async () => {
    const instance = await start('report-state');
    await instance.invoke(schedulerEvent('report-state'));
    const byConsole = await instance.close();

    const lines = instance.log.map((line) => JSON.parse(line) as EmfLine);
    const metrics = lines.filter((line) => '_aws' in line);
    expect(valuesIn(metrics, metricNamespace, 'StalledRuns', { service: 'intake-dev' })).toEqual([0]);
    expect(byConsole).toBe('');
  });
});
