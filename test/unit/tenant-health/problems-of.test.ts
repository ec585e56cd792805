import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionFacts } from '#lib/connections/connection-facts.ts';
import { noTrouble } from '#lib/destinations/destination-trouble.ts';
import { noRuns } from '#lib/ingestion/recent-runs.ts';
import { healthStatuses, problem, problemCodes, rankOf, statusOf } from '#lib/tenant-health/problems.ts';
import { problemsOf, type TenantFacts } from '#lib/tenant-health/problems-of.ts';
import { sharedHealthOf } from '#lib/tenant-health/shared-health.ts';

const now = new Date('2026-03-01T12:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const none = { count: 0, since: null };
const some = { count: 2, since: ago(9) };

const well: TenantFacts = {
  tenant: { ingest_every_minutes: 60 },
  runs: { ...noRuns, lastCompletedAt: ago(30) },
  connection: null,
  destinations: noTrouble,
  tickets: { urgent: 0, unacknowledged: none, undeliverable: none, waiting: none, falseAlarms: 0, alarms: 9 },
  missedLevels: none,
  unusual: none,
};
const connected: ConnectionFacts = {
  ...{ needsAuthorization: false, reason: null, since: ago(500), isCircuitOpen: false },
  ...{ completeUntil: ago(10), hookNeedsSecret: false, hookWarning: null },
};
const codesOf = (facts: Partial<TenantFacts>): string[] =>
  problemsOf({ ...well, ...facts }, now).map(({ code }) => code);
const tickets = (fields: Partial<TenantFacts['tickets']>) => ({ tickets: { ...well.tickets, ...fields } });
const runs = (fields: Partial<TenantFacts['runs']>) => ({ runs: { ...well.runs, ...fields } });
const connection = (fields: Partial<ConnectionFacts>) => ({ connection: { ...connected, ...fields } });

describe('the problems of a tenant', () => {
  it('are none while all is well, or nothing is known yet', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ runs: noRuns, connection: connected })).toEqual([]);
    expect(codesOf({ runs: noRuns })).toEqual([]);
  });

  it.each<[string, Partial<TenantFacts>]>([
    ['connection_needs_auth', connection({ needsAuthorization: true })],
    ['helpdesk_calls_stopped', connection({ isCircuitOpen: true })],
    ['webhook_needs_secret', connection({ hookNeedsSecret: true })],
    ['webhooks_not_arriving', connection({ hookWarning: 'None' })],
    ['behind', connection({ completeUntil: ago(181) })],
    ['behind', runs({ lastCompletedAt: ago(181) })],
    ['runs_failing', runs({ failed: { count: 3, since: ago(90), error: 'refused' } })],
    ['run_stalled', runs({ isRunning: true, stalledSince: ago(5) })],
    ['deletions_withheld', runs({ deletionsHeld: 40, heldSince: ago(30) })],
    ['alerts_undeliverable', tickets({ undeliverable: some })],
    ['alerts_waiting', tickets({ waiting: some })],
    ['destination_disabled', { destinations: { ...noTrouble, disabled: { ...some, detail: 'gone' } } }],
    ['destination_failing', { destinations: { ...noTrouble, failing: { ...some, detail: '503' } } }],
    ['false_alarms', tickets({ falseAlarms: 5, alarms: 10 })],
    ['service_level_missed', { missedLevels: some }],
    ['urgent_unacknowledged', tickets({ urgent: 3, unacknowledged: some })],
    ['unusual', { unusual: some }],
  ])('say %s for what it is', (code, facts) => {
    expect(codesOf(facts)).toEqual([code]);
  });

  it('are not that a tenant is behind if it is ingested on request, or by no more than an hour', () => {
    const old = runs({ lastCompletedAt: ago(5_000) });
    expect(codesOf({ ...old, tenant: { ingest_every_minutes: null } })).toEqual([]);
    expect(codesOf({ ...runs({ lastCompletedAt: ago(59) }), tenant: { ingest_every_minutes: 5 } })).toEqual([]);
    expect(codesOf({ ...runs({ lastCompletedAt: ago(61) }), tenant: { ingest_every_minutes: 5 } })).toEqual(['behind']);
  });

  it('are not false alarms if they are few, or the lesser part', () => {
    expect(codesOf(tickets({ falseAlarms: 2, alarms: 2 }))).toEqual([]);
    expect(codesOf(tickets({ falseAlarms: 4, alarms: 9 }))).toEqual([]);
  });

  it('say how many, since when and why', () => {
    const [failing] = problemsOf(
      { ...well, ...runs({ failed: { count: 3, since: ago(90), error: 'x'.repeat(900) } }) },
      now,
    );
    expect(failing).toEqual({
      ...{ code: 'runs_failing', severity: 'failing', count: 3, since: ago(90).toISOString() },
      detail: 'x'.repeat(200),
    });
  });
});

describe('the rank of a tenant', () => {
  it('is that of its worst problem, and its status that problem’s severity', () => {
    fc.assert(
      fc.property(fc.subarray([...problemCodes]), (codes) => {
        const problems = codes.map((code) => problem(code));
        const [worst] = problemCodes.filter((code) => codes.includes(code));
        expect(rankOf(problems)).toBe(worst ? rankOf([problem(worst)]) : 0);
        expect(statusOf(problems)).toBe(worst ? problem(worst).severity : 'ok');
      }),
    );
  });

  it('never puts a lesser severity above a greater one', () => {
    const places = problemCodes.map((code) => healthStatuses.indexOf(problem(code).severity));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

describe('what all tenants share', () => {
  it('is well only while both circuits are closed', () => {
    const closed = { state: 'closed', opened_at: null } as const;
    const open = { state: 'open', opened_at: ago(1) } as const;
    const codes = (
      notify: typeof open | typeof closed,
      provider: { state: 'half_open'; opened_at: Date } | typeof closed,
    ) => sharedHealthOf({ notify, provider }).problems.map(({ code }) => code);

    expect(sharedHealthOf({ notify: closed, provider: closed })).toEqual({ status: 'ok', problems: [] });
    expect(codes(open, { state: 'half_open', opened_at: ago(2) })).toEqual([
      'notifications_stopped',
      'provider_recovering',
    ]);
    expect(sharedHealthOf({ notify: open, provider: closed }).status).toBe('failing');
  });
});
