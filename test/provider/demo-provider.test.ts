import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPages } from '#infra/local/demo-provider/demo-pages.ts';
import { startDemoProvider } from '#infra/local/demo-provider/demo-provider.ts';
import { demoTenants, demoTickets } from '#infra/local/demo-provider/demo-tickets.ts';
import type { Provider } from '#infra/local/demo-provider/provider-server.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';

const now = new Date('2026-03-12T14:30:00Z');
const pageSize = 250;

describe('the pages of the demo provider', () => {
  const pages = demoPages(now);

  it('fit into one window of the default limit, all tenants taken together', () => {
    const calls = [...pages.values()].map(({ length }) => Math.ceil(length / pageSize));
    expect(calls.reduce((sum, count) => sum + count)).toBeLessThan(60);
  });

  it('contain every ticket of their tenant, and only a few entries to skip', () => {
    const ids = new Set<string>();
    const passedOver = { foreign: 0, malformed: 0 };
    for (const [tenantId, entries] of pages) {
      for (const entry of entries) {
        const parsed = parseTicket(entry, tenantId);
        if (parsed.kind === 'ticket') ids.add(parsed.ticket.external_id);
        else passedOver[parsed.kind] += 1;
      }
    }
    expect(ids).toEqual(new Set(demoTickets(now).map(({ id }) => id)));
    expect(passedOver).toEqual({ foreign: 19, malformed: 29 });
  });

  it('contain one ticket of every tenant on two pages', () => {
    for (const entries of pages.values()) {
      const places = Map.groupBy(entries.keys(), (place) => entries[place]?.id);
      const repeated = [...places].filter(([id, at]) => id !== undefined && at.length > 1);
      expect(repeated).toHaveLength(1);
      expect(new Set(repeated[0]?.[1].map((place) => Math.floor(place / pageSize))).size).toBe(2);
    }
  });
});

describe('the demo provider', () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await startDemoProvider({ now, limit: { requests: 6, windowMs: 60_000 }, notifyFails: 1 });
  });
  afterAll(() => provider.close());

  const ask = (tenantId: string) =>
    fetch(`${provider.url}/external/support-tickets?tenant_id=${tenantId}&page_size=${pageSize}`);

  it('has a total for all tenants but one, and no other tenants', async () => {
    const ids = [...demoTenants.map(({ id }) => id), 'unheard-of'];
    const bodies = await Promise.all(
      ids.map(async (id) => (await (await ask(id)).json()) as { tickets: unknown[]; total_count?: number }),
    );
    expect(bodies.map(({ tickets }) => tickets.length)).toEqual([250, 250, 250, 250, 0]);
    expect(bodies.map(({ total_count }) => total_count !== undefined)).toEqual([true, true, true, false, true]);
  });

  it('refuses calls beyond its limit, with Retry-After alternating between seconds and date', async () => {
    await ask('unheard-of');
    const first = await ask('unheard-of');
    const second = await ask('unheard-of');
    expect([first.status, second.status]).toEqual([429, 429]);
    expect(first.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(second.headers.get('retry-after')).toMatch(/ GMT$/);
  });

  it('accepts an alert after the configured number of failed attempts', async () => {
    const notify = async () => {
      const init = { method: 'POST', headers: { 'idempotency-key': 'alert-1' }, body: '{}' };
      return (await fetch(`${provider.url}/notify`, init)).status;
    };
    expect([await notify(), await notify()]).toEqual([503, 202]);
  });
});
