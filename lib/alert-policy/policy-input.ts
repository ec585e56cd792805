import * as z from 'zod';
import { urgencies } from '#lib/tickets/ticket.ts';
import { zoneField } from '#lib/zone-field.ts';
import { maxEscalations, maxRoutes, maxValues } from './limits.ts';
import { coversWeek, weekdays } from './weekly-hours.ts';

const word = z.string().min(1).max(256);
const anyOf = (meaning: string) => z.array(word).min(1).max(20).optional().describe(meaning);

const destinations = () => z.array(z.string().min(1).max(100)).min(1).max(20);

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const hoursRange = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).max(7).describe('The days on which the hours start'),
    from: z
      .string()
      .regex(clock, 'must be a time such as 09:00')
      .meta({ examples: ['09:00'] }),
    to: z
      .string()
      .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:30, at most 24:00')
      .describe('A time before `from` is on the next day')
      .meta({ examples: ['17:30'] }),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from `from`' });
export const weekOf = () => z.array(hoursRange).max(20);

export const quietActions = ['hold', 'drop', 'deliver'] as const;
export type QuietAction = (typeof quietActions)[number];

const match = z.strictObject({
  urgency: z.array(z.enum(urgencies)).min(1).max(3).optional(),
  category: anyOf('Triage rules, such as `outage`; matches if any of them made the ticket urgent'),
  source: anyOf('Sources; case is ignored'),
  customer_id: anyOf('Customers'),
  status: anyOf('Statuses, compared like `status` of `GET /tickets`'),
  language: anyOf('BCP 47 tags; `de` also matches `de-AT`'),
  hours: z.enum(['business', 'off']).optional().describe('Whether the alert was raised within `business_hours`'),
});
export type Match = z.infer<typeof match>;

const escalation = z.strictObject({
  after_minutes: z.int().min(1).max(10_080).describe('Minutes after the alert is sent'),
  to: destinations(),
});

const route = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ examples: ['Outages'] }),
  match: match.default({}).describe('Conditions that must all hold; empty: matches every alert'),
  to: destinations().optional().describe('Ids of destinations; default: all destinations of the tenant'),
  continue: z.boolean().default(false).describe('Whether later routes are evaluated as well'),
  group: z
    .strictObject({ window_minutes: z.int().min(1).max(1_440) })
    .optional()
    .describe(
      'The first alert of a destination and category is sent immediately, the others of the window in one summary',
    ),
  escalate: z
    .array(escalation)
    .min(1)
    .max(maxEscalations)
    .refine((steps) => steps.every((step, i) => step.after_minutes > (steps[i - 1]?.after_minutes ?? 0)), {
      message: 'must be in ascending order of `after_minutes`',
    })
    .optional()
    .describe('Destinations to alert if nobody acknowledges the alert while the ticket stays urgent and open'),
  quiet_hours: z.enum(quietActions).optional().describe('Overrides the `action` of the policy in quiet hours'),
});

const example = {
  time_zone: 'Europe/Berlin',
  business_hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' }],
  quiet_hours: { hours: [{ days: [...weekdays], from: '22:00', to: '06:00' }], action: 'hold' },
  routes: [
    { name: 'Outages, at any hour', match: { category: ['outage'] }, quiet_hours: 'deliver' },
    { name: 'All others', match: {}, group: { window_minutes: 30 } },
  ],
};

/** Which destinations are alerted, when, and what is collected into one notice. */
export const alertPolicyInput = z.lazy(() =>
  z
    .strictObject({
      routes: z
        .array(route)
        .max(maxRoutes)
        .describe('Evaluated in order. An alert that matches none goes to all destinations'),
      time_zone: zoneField()
        .default('UTC')
        .describe('IANA time zone of all hours')
        .meta({ examples: ['Europe/Berlin'] }),
      business_hours: weekOf().default([]),
      quiet_hours: z
        .strictObject({
          hours: weekOf(),
          action: z
            .enum(quietActions)
            .describe('`hold`: send one summary when they end; `drop`: send no alert; `deliver`: send alerts as usual'),
        })
        .default({ hours: [], action: 'hold' }),
      spikes: z
        .strictObject({
          to: z
            .array(z.string().min(1).max(100))
            .max(20)
            .describe('Ids of destinations; empty: spikes are not notified'),
        })
        .nullable()
        .default(null)
        .describe('Where notices of spikes are sent, at any hour; null: to all destinations'),
    })
    .superRefine(checkPolicy)
    .meta({ id: 'AlertPolicyInput', examples: [example] }),
);

const checkPolicy = (
  { routes, business_hours, quiet_hours }: { routes: Route[]; business_hours: Hours; quiet_hours: { hours: Hours } },
  context: z.RefinementCtx,
): void => {
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (coversWeek(quiet_hours.hours)) complain(['quiet_hours', 'hours'], 'must not cover the whole week');
  const values = routes.reduce((sum, { match: fields, to = [], escalate = [] }) => {
    const lists = [...Object.values(fields), to, ...escalate.map((step) => step.to)];
    return sum + lists.flat().length;
  }, 0);
  if (values > maxValues) complain(['routes'], `may have ${maxValues} values in all`);
  routes.forEach(({ match: { hours } }, i) => {
    if (hours && business_hours.length === 0) complain(['routes', i, 'match', 'hours'], 'needs `business_hours`');
  });
};

type Hours = z.infer<typeof hoursRange>[];
export type Route = z.infer<typeof route>;
export type AlertPolicy = z.infer<typeof alertPolicyInput>;
