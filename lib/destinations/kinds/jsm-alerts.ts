import * as z from 'zod';
import { cutAt } from '../answer-text.ts';
import type { DestinationResponse, HttpAdapter, Outcome } from '../destination-adapter.ts';
import type { Notice } from '../notice.ts';
import { headlineOf, noticeText } from '../notice-text.ts';
import { answered, outcomeByStatus } from '../outcome.ts';

/** Opsgenie, which is switched off in April 2027, has the same API. */
const services: Readonly<Record<string, { origin: string; path: string }>> = {
  jsm: { origin: 'https://api.atlassian.com', path: '/jsm/ops/integration/v2/alerts' },
  opsgenie: { origin: 'https://api.opsgenie.com', path: '/v2/alerts' },
  opsgenie_eu: { origin: 'https://api.eu.opsgenie.com', path: '/v2/alerts' },
};

/** What the API accepts, in code points; a line and a note are of our own length. */
const [messageLength, aliasLength, entityLength, lineLength] = [130, 512, 512, 1_000];

type Created = { alias: string; priority: 'P1' | 'P2' | 'P3' | 'P5'; entity: string };

const created = (notice: Notice, { alias, priority, entity }: Created) => {
  const { subject, lines, links } = noticeText(notice);
  const said = [...(subject === null ? [] : [subject]), ...lines, ...links.map(({ label, url }) => `${label}: ${url}`)];
  return {
    path: '',
    body: {
      message: cutAt(headlineOf(notice), messageLength),
      alias: cutAt(alias, aliasLength),
      // Eleven lines at most, below the 15,000 that are accepted.
      description: said.map((line) => cutAt(line, lineLength + 100)).join('\n'),
      entity: cutAt(entity, entityLength),
      priority,
      tags: ['intake'],
      source: 'Intake',
    },
  };
};

/** A path below the alerts, and a body. All that is said about one alert names it by its id as alias. */
const callOf = (notice: Notice): { path: string; body: object } => {
  switch (notice.type) {
    case 'trigger':
      return created(notice, { alias: notice.alert.alertId, priority: 'P1', entity: notice.alert.ticketId });
    case 'summary':
      return created(notice, { alias: notice.summaryId, priority: 'P2', entity: notice.tenantId });
    case 'spike':
      return created(notice, { alias: notice.spikeId, priority: 'P3', entity: notice.tenantId });
    case 'test':
      return created(notice, { alias: notice.testId, priority: 'P5', entity: notice.tenantId });
    case 'acknowledge':
    case 'resolve': {
      const action = notice.type === 'resolve' ? 'close' : 'acknowledge';
      const alias = encodeURIComponent(cutAt(notice.alert.alertId, aliasLength));
      const note = cutAt(noticeText(notice).title, lineLength);
      return { path: `/${alias}/${action}?identifierType=alias`, body: { source: 'Intake', note } };
    }
  }
};

const classify = (response: DestinationResponse): Outcome =>
  response.status === 401 ? { kind: 'gone', why: answered(response) } : outcomeByStatus(response);

/** Alerts of a team's operations in Jira Service Management, which are acknowledged and closed with the alert. */
export const jsmAlerts: HttpAdapter = {
  kind: 'jsm_alerts',
  label: 'Jira Service Management alerts',
  target: () =>
    z.strictObject({
      service: z
        .enum(['jsm', 'opsgenie', 'opsgenie_eu'])
        .default('jsm')
        .meta({ title: 'Service', description: 'Jira Service Management, or an account of Opsgenie' }),
    }),
  credentials: () =>
    z.strictObject({
      api_key: z
        .string()
        .max(255)
        .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks')
        .meta({ title: 'API key', description: 'Of an integration "API" of the team' }),
    }),
  baseUrl: ({ service = 'jsm' }) => services[service]?.origin ?? null,
  limit: { requests: 5, windowMs: 1_000 },
  takes: new Set(['trigger', 'acknowledge', 'resolve', 'summary', 'spike', 'test']),
  request(notice, { target, baseUrl, credentials }) {
    const { path, body } = callOf(notice);
    return {
      method: 'POST',
      url: new URL(`${baseUrl}${services[target.service ?? 'jsm']?.path}${path}`),
      headers: { 'content-type': 'application/json', authorization: `GenieKey ${credentials.api_key}` },
      body: JSON.stringify(body),
    };
  },
  classify,
};
