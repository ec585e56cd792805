import { beforeEach, describe, expect, it } from 'vitest';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import { readQuality } from '#lib/quality/read-quality.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import { correctTriage } from '#lib/ticket-actions/correct-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const triageOf = tenantTriageIn(store);
beforeEach(() => emptyCollections(store));

const greeting = 'Please send the brochure about the lighthouse to our office.';
const outage = 'Our shop is down since this morning, nobody can order anything!';

/** A whole run that finds tickets of these messages, by the tenant's rules; T-1 is the first, and a day apart each. */
const ingest = async (messages: readonly string[]): Promise<void> => {
  const { rules, isFinished } = await triageOf(tenantId);
  const tickets = messages.map((message, n) =>
    aTicket({
      id: `T-${n + 1}`,
      tenant_id: tenantId,
      subject: 'A request',
      message,
      status: 'open',
      created_at: new Date(Date.UTC(2026, 0, n + 1)).toISOString(),
    }),
  );
  const answer = { tickets, nextPage: null, totalCount: null };
  const triage = triageBy(rules, isFinished);
  const applied = await applyPage(store, { run: await startedRun(store), page: 1, answer, triage });
  if (applied.kind !== 'applied') throw new Error(`The page was not applied: ${applied.kind}`);
  await finishRun(store, applied.run, { ttlMs, guard: { count: 10, share: 1 } });
};
const correct = (n: number, urgency: 'high' | 'low') =>
  correctTriage(store, { tenantId, ticketId: `T-${n}` }, { fields: { urgency }, by: 'key k-1' });
const quality = (range: { from?: Date; to?: Date } = {}) => readQuality(store, tenantId, range, triageOf, new Date());
const alarmAtLighthouses = () =>
  triageRulesIn(store).put(tenantId, {
    rules: [{ name: 'lighthouse', kind: 'urgent', phrases: ['lighthouse'] }],
    ignore: [],
  });

describe('the quality of triage', () => {
  it('of a tenant without corrections has alarms, and none that are false', async () => {
    await ingest([outage, greeting]);

    expect(await quality()).toMatchObject({
      total_tickets: 2,
      corrected_tickets: 0,
      alarms: 1,
      false_alarms: 0,
      false_alarms_per_1000: 0,
      missed: 0,
      is_complete: true,
      rules: [],
    });
  });

  it('counts false, confirmed and missed alarms, and alarms as triage alone has them', async () => {
    await ingest([outage, outage, greeting, greeting]);
    await correct(1, 'low');
    await correct(2, 'high');
    await correct(3, 'high');
    await correct(4, 'low');

    expect(await quality()).toMatchObject({
      total_tickets: 4,
      corrected_tickets: 4,
      alarms: 2,
      confirmed_alarms: 1,
      false_alarms: 1,
      false_alarms_per_1000: 250,
      missed: 1,
      missed_per_1000: 250,
    });
  });

  it('is that of the tickets of the range', async () => {
    await ingest([outage, outage, greeting]);
    await correct(1, 'low');

    const later = await quality({ from: new Date(Date.UTC(2026, 0, 2)) });

    expect(later).toMatchObject({
      total_tickets: 2,
      alarms: 1,
      false_alarms: 0,
      from_date: '2026-01-02T00:00:00.000Z',
    });
  });

  it('names the rule that is wrong too often, and what switching it off would change', async () => {
    await alarmAtLighthouses();
    await ingest([greeting, greeting, greeting, `${greeting} ${outage}`, outage]);
    for (const n of [1, 2, 3]) await correct(n, 'low');

    const { rules } = await quality();

    expect(rules.find(({ rule }) => rule === 'lighthouse')).toEqual({
      rule: 'lighthouse',
      owner: 'tenant',
      alarms: 4,
      false_alarms: 3,
      is_wrong_too_often: true,
      without: { false_alarms: { checked: 3, gone: 3 }, other_alarms: { checked: 1, gone: 0 } },
    });
  });

  it('does not blame a rule that is mostly right', async () => {
    await ingest([outage, outage, outage, outage, outage, outage, outage]);
    for (const n of [1, 2, 3]) await correct(n, 'low');

    const { rules } = await quality();

    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every((rule) => rule.false_alarms === 3 && rule.alarms === 7)).toBe(true);
    expect(rules.every((rule) => !rule.is_wrong_too_often && rule.without === null)).toBe(true);
  });
});
