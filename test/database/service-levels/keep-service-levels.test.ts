import { beforeEach, describe, expect, it } from 'vitest';
import { clocksCollection, levelCountsCollection } from '#lib/service-levels/clocks.ts';
import { keepServiceLevels } from '#lib/service-levels/keep-service-levels.ts';
import { readReport } from '#lib/service-levels/report.ts';
import { serviceLevelsIn } from '#lib/service-levels/service-levels.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { type LevelsLab, levelsLab } from './levels-lab.ts';

const store = await testStore();
let lab: LevelsLab;
let destinations = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = levelsLab(store);
  destinations = deliveryLab(store);
  await destinations.add('d1', () => ({ kind: 'taken' }));
});

const day = { from_date: '2026-03-01', to_date: '2026-03-31' };
const report = () => readReport(store, 'acme', day, lab.now());
const summaries = () => lab.summaries();
const minutes = (count: number) => lab.minutes(count);

describe('the clocks of an open ticket', () => {
  it('warn its destinations at the share of the target, and notify them once when it is missed', async () => {
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(7);
    expect(await summaries()).toEqual([]);
    await minutes(1);
    expect(await summaries()).toEqual([{ destination_id: 'd1', kind: 'service_level_warning', tickets: ['T-1'] }]);
    await minutes(1);
    expect(await summaries()).toHaveLength(1);
    await minutes(1);
    expect((await summaries()).map(({ kind }) => kind)).toEqual(['service_level_warning', 'service_level_breach']);
    await minutes(10);
    expect(await summaries()).toHaveLength(2);
    expect(lab.queued).toHaveLength(2);
    expect((await report()).open).toEqual([
      { ticket_id: 'T-1', urgency: 'high', measure: 'resolution', due_at: '2026-03-02T09:10:00.000Z', level: 'breach' },
    ]);
  });

  it('stop when it is closed, go on when it is reopened, and count how it was', async () => {
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(5);
    await lab.change('T-1', { status: 'closed' });
    await minutes(30);
    expect(await summaries()).toEqual([]);
    expect((await report()).targets).toMatchObject([{ measure: 'resolution', urgency: 'high', met: 1, missed: 0 }]);

    await lab.change('T-1', { status: 'open' });
    await minutes(1);
    expect((await report()).targets).toMatchObject([{ met: 0, missed: 0, met_ratio: null }]);
    expect((await report()).open).toMatchObject([{ due_at: '2026-03-02T09:40:00.000Z' }]);
    await minutes(6);
    await lab.change('T-1', { status: 'closed' });
    await minutes(1);
    expect((await report()).targets).toMatchObject([{ met: 0, missed: 1, met_ratio: 0 }]);
    expect((await report()).open).toEqual([]);
  });

  it('count business hours alone', async () => {
    await lab.put({
      time_zone: 'Europe/Berlin',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }],
      holidays: ['2026-03-03'],
      resolution: { high: 8 * 60 },
    });
    await lab.keep();
    await lab.create('T-1'); // on Monday at 10 in Berlin
    lab.pass(1);
    await lab.keep();
    expect((await report()).open).toMatchObject([{ due_at: '2026-03-04T09:00:00.000Z' }]);
  });

  it('follow its urgency', async () => {
    await lab.put({ resolution: { high: 10, low: 60 } });
    await lab.keep();
    await lab.create('T-1', { urgency: 'low' });
    await minutes(20);
    expect(await summaries()).toEqual([]);
    await lab.change('T-1', { urgency: 'high' });
    await minutes(1);
    expect((await summaries()).map(({ kind }) => kind)).toEqual(['service_level_breach']);
  });

  it('begin again with each change at its help desk, where changes are measured', async () => {
    await lab.put({ no_change: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(5);
    await lab.change('T-1', { message: 'More of it' });
    await minutes(1);
    await lab.change('T-1', { urgency: 'high' }); // of triage: no change at the desk
    await minutes(6);
    expect(await summaries()).toEqual([]);
    await minutes(4);
    expect((await summaries()).map(({ kind }) => kind)).toEqual(['service_level_warning', 'service_level_breach']);
    await lab.change('T-1', { message: 'At last' });
    await lab.change('T-1', { status: 'solved' });
    await minutes(1);
    expect((await report()).targets).toMatchObject([{ measure: 'no_change', met: 0, missed: 1 }]);
  });

  it('wait for its first response, and stop when its help desk says that there was one', async () => {
    await lab.put({ response: { high: 10 } });
    await lab.create('T-0', { first_responded_at: lab.now() });
    await lab.keep();
    await lab.create('T-1');
    await lab.create('T-2');
    await minutes(7);
    await lab.change('T-1', { first_responded_at: lab.now() });
    await minutes(5);
    expect(await summaries()).toEqual([
      { destination_id: 'd1', kind: 'service_level_warning', tickets: ['T-2'] },
      { destination_id: 'd1', kind: 'service_level_breach', tickets: ['T-2'] },
    ]);
    await lab.change('T-2', { first_responded_at: lab.now(), status: 'closed' });
    await lab.change('T-1', { status: 'closed' });
    await minutes(1);
    expect(await report()).toMatchObject({
      responses_since: '2026-03-02T09:00:00.000Z',
      targets: [{ measure: 'response', urgency: 'high', met: 1, missed: 1 }],
    });
  });

  it('wait for no answer until its help desk has said of one, and then for all', async () => {
    await lab.put({ response: { high: 10 }, resolution: { high: 600 } });
    await lab.create('T-1');
    await lab.create('T-2');
    await minutes(5);
    await lab.change('T-2', { status: 'closed' });
    await minutes(15);
    expect(await summaries()).toEqual([]);
    expect(await report()).toMatchObject({
      responses_since: null,
      targets: [
        { measure: 'response', met: 0, missed: 0, met_ratio: null },
        { measure: 'resolution', met: 1, missed: 0 },
      ],
      open: [{ ticket_id: 'T-1', measure: 'resolution' }],
    });

    await lab.create('T-3', { first_responded_at: lab.now() });
    await minutes(2);

    expect((await report()).open).toMatchObject([
      { ticket_id: 'T-1', measure: 'response', level: 'breach' },
      { ticket_id: 'T-3', measure: 'resolution' },
    ]);
    expect(await summaries()).toEqual([{ destination_id: 'd1', kind: 'service_level_breach', tickets: ['T-1'] }]);
  });

  it('know of answers before the levels were set', async () => {
    await lab.create('T-1', { first_responded_at: lab.now() });
    await lab.create('T-2');
    await minutes(1);
    await lab.put({ response: { high: 30 } });
    await minutes(1);
    expect((await report()).open).toMatchObject([{ ticket_id: 'T-2', measure: 'response' }]);
    await lab.put({ response: { high: 60 } });
    await minutes(1);
    expect(await serviceLevelsIn(store).find('acme')).toMatchObject({
      responses_since: new Date('2026-03-02T09:00:00Z'),
    });
  });

  it('are gone with it when it is deleted, and back when it is restored', async () => {
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await lab.create('T-2');
    await minutes(1);
    await lab.change('T-2', { status: 'closed' });
    await minutes(1);
    await lab.remove('T-1');
    await lab.remove('T-2');
    await minutes(20);
    expect(await summaries()).toEqual([]);
    expect(await clocksCollection(store).countDocuments()).toBe(0);
    expect((await report()).targets).toMatchObject([{ met: 0, missed: 0 }]);
    await lab.restore('T-1');
    await minutes(1);
    expect((await report()).open).toMatchObject([{ ticket_id: 'T-1', due_at: '2026-03-02T09:30:00.000Z' }]);
  });
});

describe('a tenant with many changes', () => {
  it('has several turns in one pass, after those of others', async () => {
    const other = levelsLab(store, 'other');
    await lab.put({ resolution: { high: 10 } });
    await other.put({ resolution: { high: 10 } });
    for (let n = 0; n < 450; n++) await lab.create(`T-${n}`);
    await other.create('T-1');
    lab.pass(11);
    let seconds = 0;
    const clock = () => {
      seconds += 3;
      return seconds * 1_000;
    };
    const deps = { ...lab.deps, clock };
    const kept = await keepServiceLevels(deps, { deadline: 600_000, atOnce: 1 });
    expect(kept).toMatchObject({ breaches: 451, warnings: 0 });
    expect(kept.unfinished).toBeGreaterThan(0);
    expect(kept.tenants).toBe(kept.unfinished + 2);
    expect((await report()).is_current).toBe(true);
  });
});

describe('what was there before', () => {
  it('gets its clocks when levels are set, and there is no notice of what was due by then', async () => {
    await lab.create('old', {}, 60);
    await lab.create('young', {}, 2);
    await lab.create('over', { status: 'closed' }, 60);
    await lab.put({ resolution: { high: 10 } });
    await minutes(1);
    expect((await report()).open.map(({ ticket_id, level }) => [ticket_id, level])).toEqual([
      ['old', 'breach'],
      ['young', 'on_time'],
    ]);
    expect(await lab.clock('over')).toBeNull();
    await minutes(7);
    expect((await summaries()).map(({ tickets }) => tickets)).toEqual([['young'], ['young']]);
  });

  it('is due by other levels once they are put', async () => {
    await lab.put({ resolution: { high: 100 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(1);
    await lab.put({ resolution: { high: 20 } });
    await minutes(1);
    expect((await report()).open).toMatchObject([{ due_at: '2026-03-02T09:20:00.000Z' }]);
    expect((await report()).is_current).toBe(true);
  });

  it('is clocked again by its history when levels are put, whatever has become of its clocks', async () => {
    await lab.put({ resolution: { high: 100 }, no_change: { high: 30 } });
    await lab.keep();
    await lab.create('T-1');
    await lab.create('T-2');
    await minutes(20);
    await lab.change('T-1', { message: 'More of it' });
    await lab.change('T-2', { status: 'closed' });
    await minutes(1);
    const [first, second] = [await lab.clock('T-1'), await lab.clock('T-2')];
    await clocksCollection(store).updateMany({}, { $set: { spans: [{ from: new Date(0) }], status: 'lost', seq: 99 } });
    await clocksCollection(store).updateOne({ ticket_id: 'T-1' }, { $unset: { dues: true, next_at: true } });
    await lab.put({ resolution: { high: 100 }, no_change: { high: 30 } });
    await minutes(1);
    expect(await lab.clock('T-1')).toEqual(first);
    expect(await lab.clock('T-2')).toEqual(second);
    // Its first twenty minutes are too long by other levels.
    await lab.put({ resolution: { high: 100 }, no_change: { high: 10 } });
    await minutes(1);
    expect((await lab.clock('T-1'))?.lapsed_at).toEqual(new Date('2026-03-02T09:10:00Z'));
    expect((await lab.clock('T-2'))?.counted).toEqual(second?.counted);
  });

  it('is removed with the levels', async () => {
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await lab.create('T-2');
    await minutes(1);
    await lab.change('T-2', { status: 'closed' });
    await minutes(1);
    await serviceLevelsIn(store).remove('acme', lab.now());
    expect(await report()).toMatchObject({ version: 0, targets: [], open: [] });
    await minutes(20);
    expect(await summaries()).toEqual([]);
    expect(await clocksCollection(store).countDocuments()).toBe(0);
    expect(await levelCountsCollection(store).countDocuments()).toBe(0);
    expect(await serviceLevelsIn(store).find('acme')).toBeNull();
  });
});
