import { beforeEach, describe, expect, it } from 'vitest';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import type { TenantRules } from '#lib/triage/tenant-rules.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const rulesIn = triageRulesIn(store);
const urgentIf = (phrase: string): TenantRules => ({
  rules: [{ name: 'own', kind: 'urgent', phrases: [phrase] }],
  ignore: [],
});
const ticket = { subject: '', message: 'The zorb hums' };

const rulesAsAsked = () => {
  const triageOf = tenantTriageIn(store);
  return async (tenantId: string) => (await triageOf(tenantId)).rules;
};

beforeEach(() => emptyCollections(store));

describe("a tenant's rules", () => {
  it('are stored as sent, with another version each time', async () => {
    const first = await rulesIn.put('a', urgentIf('zorb'));
    const second = await rulesIn.put('a', { rules: [], ignore: ['$version'] });

    expect(first).toMatchObject({ tenant_id: 'a', version: 1, ...urgentIf('zorb') });
    expect(second).toMatchObject({ version: 2, rules: [], ignore: ['$version'] });
    expect(await rulesIn.find('a')).toEqual(second);
    expect(await rulesIn.find('b')).toBeNull();
  });

  it('get every version once, however many callers change them concurrently', async () => {
    const put = await Promise.all(Array.from({ length: 12 }, (_, n) => rulesIn.put('a', urgentIf(`word ${n}`))));

    expect(put.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(Array.from(put, (_, n) => n + 1));
  });
});

describe('the rules of a triage', () => {
  it('are those of the language if the tenant has none', async () => {
    expect((await tenantTriageIn(store)('a')).rules).toBe(defaultRules());
  });

  it('are the tenant’s own from their change on, even in an instance that cached older ones', async () => {
    const rulesFor = rulesAsAsked();

    expect(triage(ticket, await rulesFor('a')).urgency).toBe('low');
    await rulesIn.put('a', urgentIf('zorb'));
    expect(triage(ticket, await rulesFor('a')).urgency).toBe('high');
    await rulesIn.put('a', urgentIf('something else'));
    expect(triage(ticket, await rulesFor('a')).urgency).toBe('low');
    expect((await rulesFor('a')).version).toMatch(/-t2\./);
  });

  it('include the tenant’s finished statuses, under another version', async () => {
    const triageOf = tenantTriageIn(store);
    const before = await triageOf('a');
    await tenantsIn(store).put('a', { ingest_every_minutes: null, finished_statuses: ['Shipped'] }, new Date());
    const after = await triageOf('a');

    expect([before, after].map(({ isFinished }) => isFinished('SHIPPED '))).toEqual([false, true]);
    expect(after.rules).toBe(before.rules);
    expect(after.version).not.toBe(before.version);
    expect((await triageOf('b')).version).toBe(before.version);
  });

  it('are compiled once per version', async () => {
    const rulesFor = rulesAsAsked();
    await rulesIn.put('a', urgentIf('zorb'));

    expect(await rulesFor('a')).toBe(await rulesFor('a'));
  });

  it('are correct for more tenants than an instance caches', async () => {
    const rulesFor = rulesAsAsked();
    const tenants = Array.from({ length: 23 }, (_, n) => `t${n}`);
    for (const tenant of tenants) await rulesIn.put(tenant, urgentIf(tenant));

    for (const tenant of [...tenants, ...tenants.slice(0, 2)])
      expect(triage({ subject: '', message: `About ${tenant}` }, await rulesFor(tenant)).urgency).toBe('high');
  });
});
