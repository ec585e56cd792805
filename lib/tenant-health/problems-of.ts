import type { ConnectionFacts } from '#lib/connections/connection-facts.ts';
import type { DestinationTrouble } from '#lib/destinations/destination-trouble.ts';
import type { RecentRuns } from '#lib/ingestion/recent-runs.ts';
import type { TenantDoc } from '#lib/tenants/tenant.ts';
import { type Problem, type ProblemCode, problem, problemCodes } from './problems.ts';
import type { TicketsAtHand } from './tickets-at-hand.ts';

/** All that is known of one tenant. */
export type TenantFacts = {
  tenant: Pick<TenantDoc, 'ingest_every_minutes'>;
  runs: RecentRuns;
  connection: ConnectionFacts | null;
  destinations: DestinationTrouble;
  tickets: TicketsAtHand;
  missedLevels: { count: number; since: Date | null };
  unusual: { count: number; since: Date | null };
};

/** A scheduled tenant is behind if its tickets are as old as so many of its periods, and as an hour. */
const missedPeriods = 3;
const leastBehindMs = 3_600_000;

/** From so many false alarms on, and if they are half of all, triage is wrong too often: as with its rules. */
const fewestFalseAlarms = 3;
const falseTooOften = 0.5;

/** Until when a tenant's tickets are complete; null while nothing is known of it. */
export const completeUntilOf = ({ connection, runs }: Pick<TenantFacts, 'connection' | 'runs'>): Date | null =>
  connection ? connection.completeUntil : runs.lastCompletedAt;

/** What is wrong with a tenant, the worst first. Pure. */
export const problemsOf = (facts: TenantFacts, now: Date): Problem[] =>
  [...ofConnection(facts), ...ofRuns(facts, now), ...ofAlerts(facts), ...ofTickets(facts)].toSorted(
    (one, other) => problemCodes.indexOf(one.code) - problemCodes.indexOf(other.code),
  );

const ofConnection = ({ connection }: TenantFacts): Problem[] => {
  if (!connection) return [];
  const { needsAuthorization, reason, since, isCircuitOpen, hookNeedsSecret, hookWarning } = connection;
  return [
    ...given(needsAuthorization, 'connection_needs_auth', { since, detail: reason }),
    ...given(isCircuitOpen, 'helpdesk_calls_stopped'),
    ...given(hookNeedsSecret, 'webhook_needs_secret'),
    ...given(hookWarning !== null, 'webhooks_not_arriving'),
  ];
};

const ofRuns = (facts: TenantFacts, now: Date): Problem[] => {
  const { failed, stalledSince, deletionsHeld, heldSince } = facts.runs;
  const upTo = completeUntilOf(facts);
  return [
    ...given(failed.count > 0, 'runs_failing', { count: failed.count, since: failed.since, detail: failed.error }),
    ...given(stalledSince !== null, 'run_stalled', { since: stalledSince }),
    ...given(isBehind(facts.tenant, upTo, now), 'behind', { since: upTo }),
    ...given(deletionsHeld > 0, 'deletions_withheld', { count: deletionsHeld, since: heldSince }),
  ];
};

/** A tenant of which nothing is known yet is not behind, and neither is one that is ingested on request only. */
const isBehind = ({ ingest_every_minutes: every }: TenantFacts['tenant'], upTo: Date | null, now: Date): boolean =>
  every !== null &&
  upTo !== null &&
  now.getTime() - upTo.getTime() > Math.max(leastBehindMs, missedPeriods * every * 60_000);

const ofAlerts = ({ tickets: { undeliverable, waiting }, destinations }: TenantFacts): Problem[] => [
  ...given(undeliverable.count > 0, 'alerts_undeliverable', undeliverable),
  ...given(waiting.count > 0, 'alerts_waiting', waiting),
  ...given(destinations.disabled.count > 0, 'destination_disabled', destinations.disabled),
  ...given(destinations.failing.count > 0, 'destination_failing', destinations.failing),
];

const ofTickets = ({ tickets, missedLevels, unusual }: TenantFacts): Problem[] => {
  const { unacknowledged, falseAlarms, alarms } = tickets;
  const isWrong = falseAlarms >= fewestFalseAlarms && falseAlarms >= falseTooOften * alarms;
  return [
    ...given(isWrong, 'false_alarms', { count: falseAlarms }),
    ...given(missedLevels.count > 0, 'service_level_missed', missedLevels),
    ...given(unacknowledged.count > 0, 'urgent_unacknowledged', unacknowledged),
    ...given(unusual.count > 0, 'unusual', unusual),
  ];
};

const given = (is: boolean, code: ProblemCode, facts?: Parameters<typeof problem>[1]): Problem[] =>
  is ? [problem(code, facts)] : [];
