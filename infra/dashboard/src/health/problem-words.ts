import type { HealthStatus, Problem, SharedProblem } from '../api/types.ts';
import { asCount } from '../format.ts';
import type { StateName } from '../parts/state-names.ts';
import type { Filters, View } from '../state/address.ts';

export type AnyProblem = Problem | SharedProblem;

/** Where a problem is seen to. */
type Place = { view: View; filters?: Filters };
type Words = {
  /** In the header, without a number. */
  name: string;
  /** In a list, with the number if there is more than one. */
  many?: (count: string) => string;
  place: Place;
};

const connection: Place = { view: 'connection' };
const runs: Place = { view: 'runs' };
const destinations: Place = { view: 'destinations' };
const overview: Place = { view: 'overview' };
const alertsIn = (alert: string): Place => ({ view: 'tickets', filters: { urgency: 'high', open: 'true', alert } });

const words: Readonly<Record<AnyProblem['code'], Words>> = {
  connection_needs_auth: { name: 'Connection needs authorization', place: connection },
  alerts_undeliverable: {
    name: 'Alerts not delivered',
    many: (count) => `${count} alerts not delivered`,
    place: alertsIn('undeliverable'),
  },
  destination_disabled: {
    name: 'Destination disabled',
    many: (count) => `${count} destinations disabled`,
    place: destinations,
  },
  runs_failing: { name: 'Runs failing', many: (count) => `The last ${count} runs failed`, place: runs },
  run_stalled: { name: 'Run stalled', place: runs },
  helpdesk_calls_stopped: { name: 'Help desk calls stopped', place: connection },
  alerts_waiting: {
    name: 'Alerts waiting',
    many: (count) => `${count} alerts waiting`,
    place: { view: 'tickets', filters: { alert: 'waiting' } },
  },
  destination_failing: {
    name: 'Destination failing',
    many: (count) => `${count} destinations failing`,
    place: destinations,
  },
  behind: { name: 'Behind', place: runs },
  deletions_withheld: { name: 'Deletions withheld', many: (count) => `${count} deletions withheld`, place: runs },
  webhook_needs_secret: { name: 'Webhook needs its secret', place: connection },
  webhooks_not_arriving: { name: 'No webhook events', place: connection },
  false_alarms: { name: 'Many false alarms', many: (count) => `${count} false alarms`, place: { view: 'triage' } },
  service_level_missed: {
    name: 'Service level missed',
    many: (count) => `${count} service levels missed`,
    place: { view: 'levels' },
  },
  urgent_unacknowledged: {
    name: 'Urgent tickets waiting',
    many: (count) => `${count} urgent tickets waiting`,
    place: overview,
  },
  unusual: { name: 'Unusual tickets', place: overview },
  notifications_stopped: { name: 'Notifications stopped', place: runs },
  provider_calls_stopped: { name: 'Provider calls stopped', place: runs },
  notifications_recovering: { name: 'Notifications recovering', place: runs },
  provider_recovering: { name: 'Provider recovering', place: runs },
};

// The API may learn further problems before this page does: those are called by their own names.
const unknown = (code: string): Words => ({ name: code.replaceAll('_', ' '), place: overview });
const wordsOf = (code: AnyProblem['code']): Words => words[code] ?? unknown(code);

/** Counts of the API end here: that many or more. */
const countedUpTo = 100;
export const asCountUpTo = (count: number): string => (count >= countedUpTo ? `${countedUpTo}+` : `${count}`);

/** A problem in two or three words: `Runs failing`. */
export const problemName = ({ code }: Pick<AnyProblem, 'code'>): string => wordsOf(code).name;

/** A problem with its number: `3 alerts not delivered`. */
export const problemWithCount = ({ code, count }: Pick<AnyProblem, 'code' | 'count'>): string => {
  const { name, many } = wordsOf(code);
  // Withheld deletions are not counted up to a limit.
  const written = code === 'deletions_withheld' ? asCount(count ?? 0) : asCountUpTo(count ?? 0);
  return many && count !== null && count > 1 ? many(written) : name;
};

export const placeOf = ({ code }: Pick<AnyProblem, 'code'>): Place => wordsOf(code).place;

export const healthNames: Readonly<Record<HealthStatus, StateName>> = {
  broken: ['bad', 'Broken'],
  failing: ['high', 'Failing'],
  attention: ['medium', 'Needs attention'],
  waiting: ['busy', 'Tickets waiting'],
  ok: ['good', 'All well'],
};
