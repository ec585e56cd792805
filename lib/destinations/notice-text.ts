import type { AlertFacts, CalmedBecause, Notice } from './notice.ts';

/** What a notice says to people, in plain text: every medium escapes it for itself. */
export type NoticeText = {
  title: string;
  /** What was said of the ticket by its customer, if that is included. */
  subject: string | null;
  lines: readonly string[];
  links: readonly { label: string; url: string }[];
};

const because: Readonly<Record<CalmedBecause, string>> = {
  calmed: 'is no longer urgent',
  closed: 'was closed',
  deleted: 'was deleted',
};

/** The words of a notice, the same in all media. */
export const noticeText = (notice: Notice): NoticeText => {
  switch (notice.type) {
    case 'trigger':
      return { title: `Urgent ticket ${notice.alert.ticketId}`, ...aboutAlert(notice.alert, true) };
    case 'acknowledge': {
      const { alert, by } = notice;
      const title = `Ticket ${alert.ticketId}: alert acknowledged${by === null ? '' : ` by ${by}`}`;
      return { title, ...aboutAlert(alert, false) };
    }
    case 'resolve':
      return {
        title: `Ticket ${notice.alert.ticketId} ${because[notice.because]}`,
        ...aboutAlert(notice.alert, false),
      };
    case 'summary':
      return { title: notice.title, subject: null, ...samplesOf(notice) };
    case 'test':
      return {
        title: 'Test: this destination works',
        subject: null,
        lines: [`Sent by Intake for ${notice.tenantId}. No ticket is urgent.`],
        links: [],
      };
  }
};

const aboutAlert = (
  { tenantId, reason, subject, ticketUrl, acknowledgeUrl }: AlertFacts,
  isOpen: boolean,
): Omit<NoticeText, 'title'> => ({
  subject,
  lines: [`Reason: ${reason}`, `Tenant: ${tenantId}`],
  links: [...linkTo('Open the ticket', ticketUrl), ...linkTo('Acknowledge', isOpen ? acknowledgeUrl : null)],
});

/** Whatever a help desk calls the address of a ticket: only what leads to the web is a link. */
const linkTo = (label: string, url: string | null): { label: string; url: string }[] =>
  url !== null && /^https?:\/\//.test(url) ? [{ label, url }] : [];

const samplesOf = ({ tenantId, count, samples }: Extract<Notice, { type: 'summary' }>) => {
  const more = count - samples.length;
  return {
    lines: [
      ...samples.map(
        ({ ticketId, reason, subject }) => `${ticketId}: ${subject === null ? '' : `${subject}: `}${reason}`,
      ),
      ...(more > 0 && samples.length > 0 ? [`and ${more} more`] : []),
      `Tenant: ${tenantId}`,
    ],
    links: samples.flatMap(({ ticketId, ticketUrl }) => linkTo(`Open ${ticketId}`, ticketUrl)),
  };
};
