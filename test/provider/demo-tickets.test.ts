import { describe, expect, it } from 'vitest';
import {
  type DemoTicket,
  demoTenants,
  demoTickets,
  labelledDemoTickets,
} from '#infra/local/demo-provider/demo-tickets.ts';

const now = new Date('2026-03-12T14:30:00Z');
const dayMs = 86_400_000;
const labelled = labelledDemoTickets(now);
const tickets = demoTickets(now);

const share = (matches: (entry: DemoTicket) => boolean): number => labelled.filter(matches).length / labelled.length;

describe('the tickets of the demo', () => {
  it('are 10,000, unevenly spread over the tenants', () => {
    const counts = demoTenants.map(({ id }) => tickets.filter(({ tenant_id }) => tenant_id === id).length);
    expect(counts).toEqual([4_100, 3_000, 1_900, 1_000]);
  });

  it('are the same for the same time', () => {
    expect(demoTickets(now)).toEqual(tickets);
  });

  it('keep their texts and move in time with another time', () => {
    const later = demoTickets(new Date(now.getTime() + 7 * dayMs));
    const textsOf = (of: typeof tickets) => of.map(({ id, subject, message }) => ({ id, subject, message }));
    expect(textsOf(later)).toEqual(textsOf(tickets));
    expect(later[0]?.created_at).not.toBe(tickets[0]?.created_at);
  });

  it('have unique ids, and messages that are unique within their tenant', () => {
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    expect(new Set(tickets.map(({ tenant_id, message }) => `${tenant_id} ${message}`)).size).toBe(tickets.length);
  });

  it('have no unfilled placeholders', () => {
    expect(tickets.filter(({ subject, message }) => /[{}#]|undefined/.test(subject + message))).toEqual([]);
  });

  it('are urgent, negative and positive in realistic shares', () => {
    expect(share(({ kind }) => kind === 'urgent')).toBeCloseTo(0.12, 1.5);
    expect(share(({ mood }) => mood === 'negative')).toBeCloseTo(0.25, 1.5);
    expect(share(({ mood }) => mood === 'positive')).toBeCloseTo(0.15, 1.5);
  });

  it('were created in the past 60 days, many on the last, and changed only after that', () => {
    for (const { created_at, updated_at } of tickets) {
      const createdAt = Date.parse(created_at);
      expect(now.getTime() - createdAt).toBeLessThanOrEqual(60 * dayMs);
      expect(Date.parse(updated_at)).toBeGreaterThanOrEqual(createdAt);
      expect(Date.parse(updated_at)).toBeLessThanOrEqual(now.getTime());
    }
    expect(share(({ ticket }) => now.getTime() - Date.parse(ticket.created_at) < dayMs)).toBeGreaterThan(0.05);
  });

  it('were mostly created in working hours', () => {
    const atWork = share(({ ticket }) => {
      const hour = new Date(ticket.created_at).getUTCHours();
      return hour >= 8 && hour < 18;
    });
    expect(atWork).toBeGreaterThan(0.65);
  });

  it('are from customers with a few tickets each, and some with many', () => {
    const byCustomer = [...Map.groupBy(tickets, ({ customer_id }) => customer_id).values()];
    expect(tickets.length / byCustomer.length).toBeGreaterThan(2);
    const frequent = byCustomer.filter(({ length }) => length >= 10).length;
    expect(frequent).toBeGreaterThan(20);
    expect(frequent).toBeLessThan(100);
  });
});
