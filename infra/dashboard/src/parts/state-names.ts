import type { Circuit, ConnectionHealth, Delivery, Destination, HistoryEntry, Job, Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { t } from '../texts/t.ts';
import type { Variant } from './variant.ts';

/** A state in the colour and the words of this page. */
export type StateName = readonly [Variant, string];

type AlertState = NonNullable<Ticket['alert']>['state'];

const alertStates: Readonly<Record<AlertState, StateName>> = {
  pending: ['busy', t('states.alertBeingSent')],
  queued: ['busy', t('states.alertBeingSent')],
  sent: ['good', t('states.alertSent')],
  undeliverable: ['bad', t('states.alertNotDelivered')],
  suppressed: ['neutral', t('states.alertSuppressed')],
};

const deliveryStates: Readonly<Record<Delivery['state'], StateName>> = {
  held: ['neutral', t('states.deliveryHeld')],
  queued: ['busy', t('states.deliveryBeingSent')],
  sent: ['good', t('states.deliverySent')],
  undeliverable: ['bad', t('states.deliveryUndeliverable')],
  dropped: ['neutral', t('states.deliveryDropped')],
};

const notices: Readonly<Record<Delivery['notice'], string>> = {
  trigger: t('states.noticeAlert'),
  escalation: t('states.noticeEscalation'),
  acknowledge: t('states.noticeAcknowledged'),
  resolve: t('states.noticeResolved'),
  summary: t('states.noticeSummary'),
  spike: t('states.noticeSpike'),
};

const runStates: Readonly<Record<Job['status'], StateName>> = {
  running: ['busy', t('states.running')],
  completed: ['good', t('states.completed')],
  cancelled: ['neutral', t('states.cancelled')],
  failed: ['bad', t('states.failed')],
};

const circuitStates: Readonly<Record<Circuit['state'], StateName>> = {
  closed: ['good', t('states.circuitClosed')],
  open: ['bad', t('states.circuitOpen')],
  half_open: ['busy', t('states.circuitHalfOpen')],
};

const actions: Readonly<Record<HistoryEntry['action'], string>> = {
  created: t('states.ticketCreated'),
  updated: t('states.ticketUpdated'),
  deleted: t('states.ticketDeleted'),
  restored: t('states.ticketRestored'),
};

// The API may learn further states before this page does: those are called by their own names.
const known = <T>(names: Readonly<Record<string, T>>, name: string, otherwise: T): T =>
  Object.hasOwn(names, name) ? (names[name] as T) : otherwise;

export const alertName = (state: string): StateName =>
  known(alertStates, state, ['neutral', t('states.otherAlert', { state: asWords(state) })]);

export const deliveryName = (state: string): StateName => known(deliveryStates, state, ['neutral', asWords(state)]);

/** Of runs, and of imports. */
export const runName = (status: string): StateName => known(runStates, status, ['neutral', asWords(status)]);

/** What a delivery says. */
export const noticeName = (notice: string): string => known(notices, notice, asWords(notice));

export const circuitName = (state: string): StateName => known(circuitStates, state, ['neutral', asWords(state)]);

/** An active destination that took nothing lately is not well. */
export const destinationName = ({ state, health }: Pick<Destination, 'state' | 'health'>): StateName => {
  if (state === 'disabled') return ['bad', t('states.destinationDisabled')];
  if (state !== 'active') return ['neutral', asWords(state)];
  if (health.circuit === 'open') return ['bad', t('states.destinationStopped')];
  return health.failing_since === null
    ? ['good', t('states.destinationActive')]
    : ['busy', t('states.destinationFailing')];
};

/** Events that do not arrive, though runs find changes, are the worst that a webhook shows by itself. */
export const webhookName = (webhook: ConnectionHealth['webhook']): StateName => {
  if (webhook === null) return ['neutral', t('states.webhookNone')];
  if (webhook.needs_secret) return ['busy', t('states.webhookNeedsSecret')];
  if (webhook.warning !== null) return ['medium', t('states.webhookNoEvents')];
  return webhook.last_accepted_at === null
    ? ['busy', t('states.webhookNoEventYet')]
    : ['good', t('states.webhookReceiving')];
};

export const actionName = (action: string): string => known(actions, action, asWords(action));
