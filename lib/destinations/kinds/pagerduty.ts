import * as z from 'zod';
import { memberOf, parseJson } from '#lib/json.ts';
import { cutAt } from '../answer-text.ts';
import type { DestinationResponse, HttpAdapter, Outcome } from '../destination-adapter.ts';
import type { Notice } from '../notice.ts';
import { headlineOf, noticeText } from '../notice-text.ts';
import { answered, outcomeByStatus } from '../outcome.ts';

const hosts: Readonly<Record<string, string>> = {
  us: 'https://events.pagerduty.com',
  eu: 'https://events.eu.pagerduty.com',
};

/** In code points; the last one is ours, so that an event stays far below 512 KB. */
const [summaryLength, keyLength, detailLength] = [1_024, 255, 1_000];

type Known = {
  severity: 'critical' | 'error' | 'warning' | 'info';
  group: string;
  timestamp: string;
  component?: string;
};

const triggerOf = (notice: Notice, dedupKey: string, known: Known) => {
  const { subject, lines, links } = noticeText(notice);
  return {
    event_action: 'trigger',
    dedup_key: cutAt(dedupKey, keyLength),
    client: 'Intake',
    links: links.map(({ label, url }) => ({ href: url, text: label })),
    payload: {
      summary: cutAt(headlineOf(notice), summaryLength),
      source: 'Intake',
      class: notice.type === 'spike' ? 'unusual tickets' : 'urgent ticket',
      ...known,
      custom_details: {
        ...(subject !== null && { subject: cutAt(subject, detailLength) }),
        text: lines.map((line) => cutAt(line, detailLength)).join('\n'),
      },
    },
  };
};

/** An event of the Events API v2, without its routing key. All events of one alert have its id as `dedup_key`. */
const eventOf = (notice: Notice) => {
  const timestamp = notice.at.toISOString();
  switch (notice.type) {
    case 'trigger': {
      const { alertId, tenantId: group, ticketId: component } = notice.alert;
      return triggerOf(notice, alertId, { severity: 'critical', group, timestamp, component });
    }
    case 'acknowledge':
    case 'resolve':
      return { event_action: notice.type, dedup_key: cutAt(notice.alert.alertId, keyLength) };
    case 'summary':
      return triggerOf(notice, notice.summaryId, { severity: 'error', group: notice.tenantId, timestamp });
    case 'spike':
      return triggerOf(notice, notice.spikeId, { severity: 'warning', group: notice.tenantId, timestamp });
    case 'test':
      return triggerOf(notice, notice.testId, { severity: 'info', group: notice.tenantId, timestamp });
  }
};

/** Its keys have one length, so that one which is not accepted was deleted. */
const classify = (response: DestinationResponse): Outcome => {
  const errors = response.status === 400 ? memberOf(parseJson(response.body), 'errors') : undefined;
  const isKeyLost = /routing.key/i.test(Array.isArray(errors) ? errors.join('\n') : '');
  return isKeyLost ? { kind: 'gone', why: answered(response) } : outcomeByStatus(response);
};

/** A service of PagerDuty: an alert triggers an incident there, which is acknowledged and resolved with it. */
export const pagerduty: HttpAdapter = {
  kind: 'pagerduty',
  label: 'PagerDuty',
  target: () =>
    z.strictObject({
      region: z
        .enum(['us', 'eu'])
        .default('us')
        .meta({ title: 'Region', description: 'eu if the account is at eu.pagerduty.com' }),
    }),
  hostMembers: ['region'],
  credentials: () =>
    z.strictObject({
      routing_key: z
        .string()
        .regex(/^[A-Za-z0-9]{32}$/, 'must be an integration key: 32 letters and digits')
        .meta({ title: 'Integration key', description: 'Of an integration "Events API V2" of the service' }),
    }),
  baseUrl: ({ region = 'us' }) => hosts[region] ?? null,
  limit: { requests: 5, windowMs: 1_000 },
  takes: new Set(['trigger', 'acknowledge', 'resolve', 'summary', 'spike', 'test']),
  request: (notice, { baseUrl, credentials }) => ({
    method: 'POST',
    url: new URL(`${baseUrl}/v2/enqueue`),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ routing_key: credentials.routing_key, ...eventOf(notice) }),
  }),
  classify,
};
