import { cutAt } from '../answer-text.ts';
import { type AlertFacts, maxSamples, type Notice, type NoticeType } from '../notice.ts';

/** The event types that receivers see. */
const eventTypes: Readonly<Record<NoticeType, string>> = {
  trigger: 'ticket.escalated',
  acknowledge: 'ticket.acknowledged',
  resolve: 'ticket.calmed',
  summary: 'alerts.summarized',
  spike: 'tickets.spiking',
  test: 'destination.tested',
};

/** So many code points of a text. Each is six bytes of JSON at most: a body stays below 20,000 bytes, samples included. */
type Lengths = { text: number; url: number };

const ofOne: Lengths = { text: 500, url: 2_000 };
const ofSample: Lengths = { text: 80, url: 500 };

/** The longest ids of a provider. */
const idLength = 256;

/** The body of a webhook: what happened and when, and what of it the destination may see. */
export const webhookBody = (notice: Notice): string =>
  JSON.stringify({ type: eventTypes[notice.type], timestamp: notice.at.toISOString(), data: dataOf(notice) });

const dataOf = (notice: Notice): Readonly<Record<string, unknown>> => {
  switch (notice.type) {
    case 'trigger':
      return alertView(notice.alert, ofOne);
    case 'acknowledge':
      return { ...alertView(notice.alert, ofOne), acknowledged_by: notice.by && cutAt(notice.by, idLength) };
    case 'resolve':
      return { ...alertView(notice.alert, ofOne), because: notice.because };
    case 'summary': {
      const { tenantId, summaryId, title, count, samples } = notice;
      const shown = samples
        .slice(0, maxSamples)
        .map((sample) => alertView({ ...sample, acknowledgeUrl: null }, ofSample));
      return {
        ...{ tenant_id: tenantId, summary_id: summaryId, title: cutAt(title, ofOne.text), count },
        samples: shown,
      };
    }
    case 'spike': {
      const { words, seen, expected, minutes, samples } = notice.spike;
      return {
        ...{ tenant_id: notice.tenantId, spike_id: notice.spikeId },
        ...{ words: words.map((word) => cutAt(word, ofSample.text)), seen, expected, minutes },
        tickets: samples.slice(0, maxSamples).map(({ ticketId, subject, ticketUrl }) => ({
          ticket_id: cutAt(ticketId, idLength),
          subject: subject === null ? null : cutAt(subject, ofSample.text),
          ticket_url: urlWithin(ticketUrl, ofSample.url),
        })),
      };
    }
    case 'test':
      return { tenant_id: notice.tenantId, test_id: notice.testId };
  }
};

/** Half a URL leads nowhere: a long one is left out. */
const urlWithin = (url: string | null, most: number): string | null =>
  url !== null && url.length <= most ? url : null;

const alertView = (alert: AlertFacts, { text, url }: Lengths) => ({
  alert_id: alert.alertId,
  tenant_id: alert.tenantId,
  ticket_id: cutAt(alert.ticketId, idLength),
  urgency: alert.urgency,
  reason: cutAt(alert.reason, text),
  subject: alert.subject === null ? null : cutAt(alert.subject, text),
  ticket_url: urlWithin(alert.ticketUrl, url),
  acknowledge_url: urlWithin(alert.acknowledgeUrl, url),
  raised_at: alert.raisedAt.toISOString(),
});
