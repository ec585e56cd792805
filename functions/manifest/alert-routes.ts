import * as z from 'zod';
import { tenantId } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const ofAlert = () =>
  z.strictObject({
    alert_id: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'must be the id of an alert')
      .meta({ description: 'Id of the alert, from its ticket or a notice' }),
  });

const ofLink = () =>
  z.strictObject({
    t: z
      .string()
      .regex(/^[\w-]{1,600}\.[\w-]{43}$/, 'must be as the link has it')
      .meta({ description: 'Signed token of the link' }),
  });

const throttle = { perSecond: 5, burst: 10 } as const;

export const acknowledgeAlert = route('acknowledge-alert', {
  method: 'POST',
  path: '/alerts/{alert_id}/ack',
  scope: 'ingest',
  throttle,
  summary: 'Acknowledge an alert',
  details:
    'Notifies the destinations that received the alert, and stops its escalation. Idempotent: later calls change nothing and return the first acknowledgement.',
  params: ofAlert,
  query: () => z.strictObject({ tenant_id: tenantId }),
  body: () =>
    z
      .strictObject({
        by: z
          .string()
          .min(1)
          .max(100)
          .regex(/^\P{Cc}+$/u, 'must have no control characters')
          .optional()
          .meta({ description: 'Who acknowledges it; by default the id of the key', examples: ['Alex'] }),
      })
      .meta({ id: 'AlertAcknowledgement' }),
  answers: () => ({
    200: {
      description: 'The alert is acknowledged',
      schema: z.object({
        alert_id: z.string(),
        ticket_id: z.string(),
        acknowledged_at: isoTime,
        acknowledged_by: z.string().nullable(),
      }),
    },
    404: { description: 'No ticket has this alert, or a newer one has replaced it' },
  }),
});

const page = { description: 'A page', mediaType: 'text/html; charset=utf-8' };
const invalidLink = {
  description: 'The link is not valid, or a newer alert has replaced its own; a page for a browser',
};

export const getAcknowledgePage = route('get-acknowledge-page', {
  method: 'GET',
  path: '/alerts/{alert_id}/ack',
  scope: null,
  throttle,
  summary: 'Get the page that acknowledges an alert',
  details:
    'Links in notices point here and are valid for seven days. Loading the page changes nothing: only its button acknowledges the alert.',
  params: ofAlert,
  query: ofLink,
  answers: () => ({ 200: page, 404: invalidLink }),
});

export const acknowledgeByLink = route('acknowledge-by-link', {
  method: 'POST',
  path: '/alerts/{alert_id}/ack/link',
  scope: null,
  throttle,
  summary: 'Acknowledge an alert by the link of a notice',
  details: 'Sent by the button of the page. Idempotent.',
  params: ofAlert,
  query: ofLink,
  answers: () => ({ 200: page, 404: invalidLink }),
});

export const alertRoutes = [
  acknowledgeAlert,
  getAcknowledgePage,
  acknowledgeByLink,
] as const satisfies readonly Route[];
