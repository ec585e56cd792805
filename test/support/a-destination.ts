import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { type DestinationDoc, noHealth } from '#lib/destinations/destination.ts';
import type { Credentials } from '#lib/destinations/destination-adapter.ts';
import { sealCredentials } from '#lib/destinations/destination-secret.ts';
import type { AlertFacts, Notice, NoticeType } from '#lib/destinations/notice.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';

const at = new Date('2026-03-01T08:00:00Z');

/** An alert whose subject may not be seen. */
export const anAlert = (fields: Partial<AlertFacts> = {}): AlertFacts => ({
  alertId: 'a1',
  tenantId: 'acme',
  ticketId: 'T-1',
  urgency: 'high',
  reason: 'Outage: "down"',
  subject: null,
  ticketUrl: 'https://acme.example/tickets/T-1',
  acknowledgeUrl: 'https://intake.example/alerts/a1/ack?t=token',
  raisedAt: at,
  ...fields,
});

/** A notice of each type, about one alert. */
export const aNotice = (type: NoticeType, alert = anAlert()): Notice => {
  const notices: Readonly<Record<NoticeType, Notice>> = {
    trigger: { type: 'trigger', at, alert },
    acknowledge: { type: 'acknowledge', at, alert, by: 'Alex', ref: 'ref-1' },
    resolve: { type: 'resolve', at, alert, because: 'closed', ref: 'ref-1' },
    summary: { type: 'summary', at, tenantId: 'acme', summaryId: 's1', title: '7 alerts', count: 7, samples: [alert] },
    spike: {
      ...{ type: 'spike', at, tenantId: alert.tenantId, spikeId: 'sp1' },
      spike: { words: ['login'], seen: 31, expected: 2.4, minutes: 15, samples: [alert] },
    },
    test: { type: 'test', at, tenantId: 'acme', testId: 't1' },
  };
  return notices[type];
};

/** The signing secret of a webhook: a published example. */
export const aSigningSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** A destination of the tenant `acme`, a webhook by default, as it is stored. */
export const aDestination = async (
  keys: Pick<DataKeys, 'generate'>,
  fields: Partial<DestinationDoc> = {},
  credentials: Credentials = { secret: aSigningSecret },
): Promise<DestinationDoc> => {
  const owner = {
    ...{ _id: 'd1', tenant_id: 'acme', kind: 'webhook' as const, base_url: 'https://hooks.acme.example' },
    ...{ revision: 1, ...fields },
  };
  return {
    ...{ slot: 0, label: null, target: { url: 'https://hooks.acme.example/intake' }, include: [] },
    ...{ state: 'active', disabled_reason: null, state_at: at },
    ...{ secret: { sealed: await sealCredentials(keys, owner, credentials), set_at: at }, former: null },
    ...{ health: noHealth, created_at: at, updated_at: at },
    ...owner,
  };
};

/** A delivery of the tenant `acme` that its destination refused. */
export const aDelivery = (fields: Partial<DeliveryDoc> = {}): DeliveryDoc => {
  const { due_at: _, ...delivery } = newDelivery(
    { tenant_id: 'acme', ticket_id: 'T-1', alert_id: 'a1', destination_id: 'd1', notice: 'trigger' },
    at,
  );
  return { ...delivery, state: 'undeliverable', tries: 1, error: 'It was refused', settled_at: at, ...fields };
};
