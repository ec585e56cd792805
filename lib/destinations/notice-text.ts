import { type AlertFacts, type CalmedBecause, maxSamples, type Notice, type SpikeFacts } from './notice.ts';

/** What a notice says to people, in plain text, each on one line: every medium escapes and cuts it for itself. */
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
  const { title, subject, lines, links } = wordsOf(notice);
  return {
    title: oneLine(title),
    subject: subject === null ? null : oneLine(subject),
    lines: lines.map(oneLine),
    links: links.map(({ label, url }) => ({ label: oneLine(label), url })),
  };
};

/** All there is where one line is shown: the title, and of an alert what it is about. */
export const headlineOf = (notice: Notice): string => {
  const { title } = noticeText(notice);
  return 'alert' in notice ? `${title}: ${oneLine(notice.alert.subject ?? notice.alert.reason)}` : title;
};

/** Line ends and controls, and the marks that turn the direction of writing around, which can make a line read as another. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

const oneLine = (text: string): string => text.toWellFormed().replace(unwanted, ' ').trim();

const wordsOf = (notice: Notice): NoticeText => {
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
    case 'spike':
      return { title: titleOfSpike(notice.spike), subject: null, ...aboutSpike(notice) };
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

/** Half a URL leads nowhere: a longer one is left out. */
const longestUrl = 1_000;

/** Whatever a help desk calls the address of a ticket: only what leads to the web is a link. */
const linkTo = (label: string, url: string | null): { label: string; url: string }[] => {
  if (url === null || !URL.canParse(url)) return [];
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= longestUrl ? [{ label, url: href }] : [];
};

/** "Unusual: 31 tickets about "login" in 15 minutes, usually 2" */
const titleOfSpike = ({ words, seen, expected, minutes }: SpikeFacts): string => {
  const about = words.length === 0 ? '' : ` about ${words.map((word) => `"${word}"`).join(', ')}`;
  return `Unusual: ${seen} tickets${about} in ${minutes} minutes, usually ${inWords(expected)}`;
};

const inWords = (expected: number): string => (expected < 1 ? 'less than one' : `${Math.round(expected)}`);

const aboutSpike = ({ tenantId, spike }: Extract<Notice, { type: 'spike' }>): Pick<NoticeText, 'lines' | 'links'> => {
  const samples = spike.samples.slice(0, maxSamples);
  return {
    lines: [
      ...samples.map(({ ticketId, subject }) => (subject === null ? ticketId : `${ticketId}: ${subject}`)),
      `Tenant: ${tenantId}`,
    ],
    links: samples.flatMap(({ ticketId, ticketUrl }) => linkTo(`Open ${ticketId}`, ticketUrl)),
  };
};

const samplesOf = ({ tenantId, count, samples: given }: Extract<Notice, { type: 'summary' }>) => {
  const samples = given.slice(0, maxSamples);
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
