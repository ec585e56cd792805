import type { HealthStatus, Problem, SharedProblem } from '../api/types.ts';
import { asCount, asWords } from '../format.ts';
import type { StateName } from '../parts/state-names.ts';
import type { Filters, View } from '../state/address.ts';
import { en } from '../texts/en/en.ts';
import { t } from '../texts/t.ts';

export type AnyProblem = Problem | SharedProblem;

/** Where a problem is seen to. */
type Place = { view: View; filters?: Filters };

const alertsIn = (alert: string): Place => ({ view: 'tickets', filters: { urgency: 'high', open: 'true', alert } });

const places: Readonly<Record<AnyProblem['code'], Place>> = {
  connection_needs_auth: { view: 'connection' },
  alerts_undeliverable: alertsIn('undeliverable'),
  destination_disabled: { view: 'destinations' },
  runs_failing: { view: 'runs' },
  run_stalled: { view: 'runs' },
  helpdesk_calls_stopped: { view: 'connection' },
  alerts_waiting: { view: 'tickets', filters: { alert: 'waiting' } },
  destination_failing: { view: 'destinations' },
  behind: { view: 'runs' },
  deletions_withheld: { view: 'runs' },
  webhook_needs_secret: { view: 'connection' },
  webhooks_not_arriving: { view: 'connection' },
  false_alarms: { view: 'triage' },
  service_level_missed: { view: 'levels' },
  urgent_unacknowledged: { view: 'overview' },
  unusual: { view: 'overview' },
  notifications_stopped: { view: 'runs' },
  provider_calls_stopped: { view: 'runs' },
  notifications_recovering: { view: 'runs' },
  provider_recovering: { view: 'runs' },
};

// The API may learn further problems before this page does: those are called by their own names.
const isKnown = (code: string): code is AnyProblem['code'] => Object.hasOwn(places, code);

type Counted = keyof typeof en.problemCounts;
const isCounted = (code: string): code is Counted => Object.hasOwn(en.problemCounts, code);

/** Counts of the API end here: that many or more. */
const countedUpTo = 100;
export const asCountUpTo = (count: number): string =>
  count >= countedUpTo ? `${asCount(countedUpTo)}+` : asCount(count);

/** A problem in two or three words: `Runs failing`. */
export const problemName = ({ code }: Pick<AnyProblem, 'code'>): string =>
  isKnown(code) ? t(`problems.${code}`) : asWords(code);

/** A problem with its number if there is more than one: `3 alerts not delivered`. */
export const problemWithCount = (problem: Pick<AnyProblem, 'code' | 'count'>): string => {
  const { code, count } = problem;
  if (count === null || count <= 1 || !isCounted(code)) return problemName(problem);
  // Withheld deletions are not counted up to a limit.
  const written = code === 'deletions_withheld' ? asCount(count) : asCountUpTo(count);
  return t(`problemCounts.${code}`, { written });
};

export const placeOf = ({ code }: Pick<AnyProblem, 'code'>): Place =>
  isKnown(code) ? places[code] : { view: 'overview' };

export const healthNames: Readonly<Record<HealthStatus, StateName>> = {
  broken: ['bad', t('health.broken')],
  failing: ['high', t('health.failing')],
  attention: ['medium', t('health.attention')],
  waiting: ['busy', t('health.waiting')],
  ok: ['good', t('health.ok')],
};
