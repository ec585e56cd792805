import * as z from 'zod';
import { endsBeforeItBegins, type WrittenRange } from '#lib/date-range.ts';
import { maxMessageTerms, maxQueryWords } from '#lib/search/limits.ts';
import { countLimit } from '#lib/ticket-lists/count-limit.ts';
import { languageTag, undetermined } from '#lib/tickets/language-tag.ts';
import { type TicketOrder, ticketOrders } from '#lib/tickets/list-order.ts';
import { alertStates, sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { readMoment } from '#lib/utc-moment.ts';
import { zoneField } from '#lib/zone-field.ts';

// Parameters that routes share. A function makes those that a route of the same file may not need, since each is a part of
// a cold start.

export const tenantId = z
  .string()
  .regex(/^[A-Za-z0-9][\w.:-]{0,99}$/, 'must start with a letter or digit; then letters, digits and . _ : - up to 100')
  .meta({ description: 'Id of the tenant', examples: ['harbour-bank'] });

export const jobId = z.string().min(1).max(100).meta({ description: 'The id returned by POST /ingest/run' });

/** An id that the provider assigns. */
const providersId = (of: string) =>
  z
    .string()
    .min(1)
    .max(256)
    .regex(/^\P{Cc}+$/u, 'must have no control characters')
    .meta({ description: `The provider's id of the ${of}` });

export const ticketId = providersId('ticket');
export const customerId = providersId('customer');

/** A whole number in a query string. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ type: 'integer', minimum: min, maximum: max });

export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ type: 'boolean' });

export const cursor = z.string().min(1).max(1000).meta({ description: '`next_cursor` of the previous page' });

const word = () => z.string().min(1).max(256);

export const nothing = z.strictObject({});
export const ofTenant = z.strictObject({ tenant_id: tenantId });

const momentOrDay = () =>
  z
    .string()
    .refine((text) => readMoment(text) !== null, 'must be an ISO 8601 time or date, such as 2026-01-31T12:00:00Z');

export const dateRange = () => ({
  from_date: momentOrDay()
    .optional()
    .meta({
      description: 'Created at or after this time. A date means its start. A time without an offset is in `time_zone`',
      examples: ['2026-01-01'],
    }),
  to_date: momentOrDay()
    .optional()
    .meta({
      description: 'Created before this time. A date is included in full',
      examples: ['2026-01-31'],
    }),
  time_zone: zoneField()
    .optional()
    .meta({
      description: 'IANA time zone of dates and of times without an offset; default UTC',
      examples: ['Europe/Berlin'],
    }),
});

/** A query with an optional date range; a range that ends before it begins is rejected. */
export const queryWithRange = <Shape extends ReturnType<typeof dateRange> & z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape).superRefine((query, context) => {
    if (endsBeforeItBegins(query as WrittenRange))
      context.addIssue({ code: 'custom', path: ['to_date'], message: 'must not be before from_date' });
  });

const aboutSearch =
  'A ticket or customer number, or words that must all occur in the ticket. Matches by number come first, then tickets ' +
  'with all words in the subject, then all others. Other forms and spellings of a word match, too (`refunded`, `e-mail`, ' +
  '`Straße`). Very common words (`the`) match only in subjects, or where capitals set them apart (`IT`); next to other ' +
  `words they only affect the order. At most ${maxQueryWords} words. Up to ${maxMessageTerms} words of a message are ` +
  'searchable; in longer messages, numbers and long words take precedence';

export const otherFilters = () => ({
  status: z
    .array(word())
    .min(1)
    .max(20)
    .optional()
    .meta({
      description: 'Repeatable. Ignores case and surrounding spaces, and treats `_`, `-` and spaces as equal',
      examples: [['open']],
    }),
  not_status: z
    .array(word())
    .min(1)
    .max(20)
    .optional()
    .meta({
      description: 'Excludes tickets with this status. Repeatable, compared like `status`',
      examples: [['closed']],
    }),
  open: yesOrNo.optional().meta({
    description: 'Whether the ticket is still open: its status is not a finished one',
  }),
  sentiment: z.enum(sentiments).optional(),
  source: word().optional(),
  language: languageTag()
    .optional()
    .meta({
      description: `Exact match: \`de\` does not find \`de-AT\`. \`${undetermined}\` finds tickets whose language is unknown`,
      examples: ['de'],
    }),
  customer_id: word().optional(),
  requires_action: yesOrNo.optional(),
  judged: yesOrNo.optional().meta({
    description: 'Whether the text is in a language that triage supports',
  }),
  alert_state: z
    .array(z.enum(alertStates))
    .min(1)
    .max(alertStates.length)
    .optional()
    .meta({
      description: "State of the ticket's newest alert. Repeatable",
      examples: [['queued']],
    }),
  alert_before: momentOrDay()
    .optional()
    .meta({
      description: 'The newest alert was raised before this time. A date means its start',
      examples: ['2026-01-31T12:00:00Z'],
    }),
  acknowledged: yesOrNo.optional().meta({
    description: 'Whether the newest alert of the ticket is acknowledged',
  }),
  ...dateRange(),
  q: z.string().min(1).max(200).optional().meta({ description: aboutSearch }),
});

const count = () =>
  yesOrNo.optional().meta({
    description: `Adds \`total_count\`: how many tickets match, counted up to ${countLimit}. With NDJSON or CSV it is in the header \`x-total-count\`. Not with \`q\``,
  });

/** What only a list without a search has: a search has an order of its own, and lists a ticket under several words. */
export const orderAndCount = () => ({
  order: z.enum(['newest', 'oldest']).default('newest').meta({ description: 'By creation. Not with `q`' }),
  count: count(),
});

export const orderAndCountOfUrgent = () => ({
  order: z.enum(ticketOrders).default('newest').meta({
    description:
      'By creation; or `unacknowledged`: tickets with an unacknowledged alert, then with an acknowledged one, then without an alert or with a suppressed one, each oldest first. Not with `q`',
  }),
  count: count(),
});

type Ordered = { q?: string | undefined; order?: TicketOrder; count?: boolean | undefined };

/** Rejects an order or a count of a search. */
export const noneOfSearch = <Query extends z.ZodObject>(query: Query): Query =>
  query.superRefine((given, context) => {
    const { q, order, count } = given as Ordered;
    if (q === undefined) return;
    if (order !== undefined && order !== 'newest')
      context.addIssue({ code: 'custom', path: ['order'], message: `must not be ${order} with q` });
    if (count) context.addIssue({ code: 'custom', path: ['count'], message: 'must not be true with q' });
  });

export const ticketFilters = () => ({ ...otherFilters(), urgency: z.enum(urgencies).optional() });

export const paging = () => ({
  page_size: wholeNumber(1, 100).default(20),
  cursor: cursor.optional(),
});

/** Paging of the formats that are made for exports. */
export const exportPaging = () => ({
  ...paging(),
  page_size: wholeNumber(1, 1000)
    .default(20)
    .meta({ description: 'At most 100 in JSON. A page with long tickets can have fewer' }),
});

export const limit = () => wholeNumber(1, 200).default(50);
