import type { Circuit, ConnectionHealth, Delivery, Destination, HistoryEntry, Ticket } from '../api/types.ts';
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

const deliveryStates: Readonly<Record<Delivery['state'], StateName>> = {
  held: ['neutral', 'Held'],
  queued: ['busy', 'Being sent'],
  sent: ['good', 'Sent'],
  undeliverable: ['bad', 'Not delivered'],
  dropped: ['neutral', 'Dropped'],
};

const notices: Readonly<Record<Delivery['notice'], string>> = {
  trigger: 'Alert',
  escalation: 'Escalation',
  acknowledge: 'Acknowledged',
  resolve: 'All clear',
  summary: 'Summary',
  spike: 'Unusual',
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

export const deliveryName = (state: string): StateName => known(deliveryStates, state, ['neutral', asWords(state)]);

/** What a delivery says. */
export const noticeName = (notice: string): string => known(notices, notice, asWords(notice));

export const circuitName = (state: string): StateName => known(circuitStates, state, ['neutral', asWords(state)]);

/** An active destination that took nothing lately is not well. */
export const destinationName = ({ state, health }: Pick<Destination, 'state' | 'health'>): StateName => {
  if (state === 'disabled') return ['bad', 'Disabled'];
  if (state !== 'active') return ['neutral', asWords(state)];
  if (health.circuit === 'open') return ['bad', 'Calls stopped'];
  return health.failing_since === null ? ['good', 'Active'] : ['busy', 'Failing'];
};

/** Events that do not arrive, though runs find changes, are the worst that a webhook shows by itself. */
export const webhookName = (webhook: ConnectionHealth['webhook']): StateName => {
  if (webhook === null) return ['neutral', 'None'];
  if (webhook.needs_secret) return ['busy', 'Needs its secret'];
  if (webhook.warning !== null) return ['medium', 'No events'];
  return webhook.last_accepted_at === null ? ['busy', 'No event yet'] : ['good', 'Receiving'];
};

export const actionName = (action: string): string => known(actions, action, asWords(action));
