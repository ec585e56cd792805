import * as z from 'zod';
import { ageBounds } from '#lib/analytics/flow.ts';
import { undetermined } from '#lib/tickets/language-tag.ts';
import { mostTrendDays } from './trend-range.ts';

const count = z.int();

/** Sources and languages in an answer, those with the most tickets. */
export const mostGroups = 20;

/** In days: tickets that are open so long, by the UTC day of their creation, are counted together; the last ones longer. */
export const openAgeBounds = [1, 3, 7, 30, 90] as const;

const groupFields = {
  tickets: count,
  high: count.describe('Of high urgency'),
  negative: count.describe('Of negative sentiment'),
};

const bucketsView = () =>
  z
    .array(
      z.object({
        start: z.iso.datetime({ offset: true }),
        tickets: count.describe('Tickets created in this hour or day'),
        high: count,
        medium: count,
        low: count,
        negative: count,
        closed: count
          .nullable()
          .describe('Tickets recorded as closed in this hour or day; null before `flow_since` and in the future'),
        reopened: count.nullable(),
        open: count.nullable().describe('Tickets that were open at the end of this hour or day'),
      }),
    )
    .describe(
      `The hours or days of the range in ascending order, at most ${mostTrendDays} days; the first and the last count only what is within the range`,
    );

const flowFields = () => ({
  flow_since: z.iso
    .datetime()
    .nullable()
    .describe(
      'When the recording of opened and closed tickets began: earlier closings are unknown. Null if nothing is recorded',
    ),
  closed: z.object({
    tickets: count.describe('Closings in the range; a ticket that is closed twice counts twice'),
    half_within_hours: z
      .int()
      .nullable()
      .describe(
        'Half of them were closed within this many hours of their creation; null without closings, or if it took longer than the last bound of `within`',
      ),
    within: z
      .array(z.object({ hours: z.int().nullable(), tickets: count }))
      .describe(`Closings by the age of the ticket, in groups of up to ${ageBounds.join(', ')} hours, and longer`),
  }),
  open_tickets: count.describe('Tickets that are open now'),
  open_by_age: z
    .array(
      z.object({
        created_from: z.iso.datetime().nullable(),
        created_before: z.iso.datetime().nullable(),
        tickets: count,
      }),
    )
    .describe('Tickets that are open now by the UTC day of their creation, newest first'),
});

export const trendsView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime().describe('Start of the range, inclusive; rounded down to a quarter of an hour'),
      to_date: z.iso.datetime().describe('End of the range, exclusive; rounded up to a quarter of an hour'),
      time_zone: z.string(),
      interval: z.enum(['hour', 'day']).describe('`hour` for ranges of up to three days'),
      total_tickets: count,
      buckets: bucketsView(),
      hours_of_week: z
        .array(
          z.object({ weekday: count.describe('1 is Monday'), tickets: z.array(count).describe('By hour of the day') }),
        )
        .describe('Tickets created, by weekday and hour in the time zone'),
      by_source: z
        .array(z.object({ source: z.string(), ...groupFields }))
        .describe(`At most ${mostGroups}, those with the most tickets`),
      other_sources: count.describe('Tickets of sources that by_source does not list'),
      by_language: z
        .array(z.object({ language: z.string(), ...groupFields }))
        .describe(
          `At most ${mostGroups}, those with the most tickets; as reported by the help desk, or else detected from the text`,
        ),
      other_languages: count.describe('Tickets of languages that by_language does not list'),
      undetermined_language: count.describe(
        `Tickets whose language is unknown: list them with \`language=${undetermined}\``,
      ),
      ...flowFields(),
    })
    .meta({ id: 'Trends' }),
);
export type TrendsView = z.infer<typeof trendsView>;
