import { describe, expect, it } from 'vitest';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { anIncomingTicket } from '#test/support/builders.ts';

const now = new Date('2026-01-12T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const policy = (options: { isFirstImport?: boolean; backfill?: 'suppress' | 'send' } = {}) =>
  alertPolicy({ isFinished: finishedBy(['archiviert']), isFirstImport: false, backfill: 'suppress', ...options });

describe('the alert of a ticket that becomes urgent', () => {
  it.each([
    ['open', null],
    ['pending', null],
    ['closed', 'closed'],
    ['Solved', 'closed'],
    ['AUTO_RESOLVED', 'closed'],
    ['gelöst', 'closed'],
    ['Archiviert', 'closed'],
  ])('whose status is %s is suppressed for %j', (status, reason) => {
    expect(policy().suppressedReason(anIncomingTicket({ status }), now)).toBe(reason);
  });

  it.each([
    ['closed', 'closed'],
    ['solved', 'closed'],
    ['open', null],
    ['on_hold', null],
    ['unknown', null],
  ] as const)('that its help desk calls %s is suppressed for %j, whatever the name of its status', (state, reason) => {
    expect(policy().suppressedReason(anIncomingTicket({ status: 'Stage 4', state }), now)).toBe(reason);
  });

  it.each([
    ['71 hours', ago(71), null],
    ['72 hours', ago(72), 'first_import_old'],
    ['a year', ago(8_766), 'first_import_old'],
    ['less than nothing', ago(-48), null],
  ])('that is %s old is suppressed for it only in the first import', (_, created_at, reason) => {
    const ticket = anIncomingTicket({ created_at, updated_at: now });

    expect(policy({ isFirstImport: true }).suppressedReason(ticket, now)).toBe(reason);
    expect(policy().suppressedReason(ticket, now)).toBeNull();
  });

  it('is sent in any case if the operator wants them all', () => {
    const old = anIncomingTicket({ status: 'closed', created_at: ago(1_000) });

    expect(policy({ isFirstImport: true, backfill: 'send' }).suppressedReason(old, now)).toBeNull();
  });
});
