import type { Circuit, HistoryEntry, Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import type { Variant } from './variant.ts';

/** A state in the colour and the words of this page. */
export type StateName = readonly [Variant, string];

type AlertState = NonNullable<Ticket['alert']>['state'];

const alertStates: Readonly<Record<AlertState, StateName>> = {
  pending: ['busy', 'Alert being sent'],
  queued: ['busy', 'Alert being sent'],
  sent: ['good', 'Alert sent'],
  undeliverable: ['bad', 'Alert not delivered'],
  suppressed: ['neutral', 'Alert suppressed'],
};

const circuitStates: Readonly<Record<Circuit['state'], StateName>> = {
  closed: ['good', 'Closed'],
  open: ['bad', 'Open'],
  half_open: ['busy', 'Half open'],
};

const actions: Readonly<Record<HistoryEntry['action'], string>> = {
  created: 'Ingested',
  updated: 'Changed',
  deleted: 'Deleted',
  restored: 'Restored',
};

// The API may learn further states before this page does: those are called by their own names.
const known = <T>(names: Readonly<Record<string, T>>, name: string, otherwise: T): T =>
  Object.hasOwn(names, name) ? (names[name] as T) : otherwise;

export const alertName = (state: string): StateName =>
  known(alertStates, state, ['neutral', `Alert ${asWords(state).toLowerCase()}`]);

export const circuitName = (state: string): StateName => known(circuitStates, state, ['neutral', asWords(state)]);

export const actionName = (action: string): string => known(actions, action, asWords(action));
