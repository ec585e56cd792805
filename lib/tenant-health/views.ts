import * as z from 'zod';
import { healthStatuses, problemCodes, severities, sharedProblemCodes } from './problems.ts';

const isoTime = z.iso.datetime();
const count = z.int().min(0);

const problemView = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.object({
    code: z.enum(codes),
    severity: z
      .enum(severities)
      .describe(
        '`broken`: an operator must act; `failing`: it is retried automatically; `attention`: an operator should check it; `waiting`: tickets wait for a user',
      ),
    count: count
      .nullable()
      .describe('Number of occurrences, such as failed runs or tickets; null if there is only one'),
    since: isoTime.nullable(),
    detail: z.string().nullable().describe('Message of a help desk or destination, at most 200 characters'),
  });

export const tenantHealthView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      name: z.string().nullable(),
      status: z.enum(healthStatuses).describe('The severity of its worst problem'),
      rank: count.describe('Rank of its worst problem: 0 without problems; greater is worse'),
      problems: z.array(problemView(problemCodes)).describe('Worst first; each code at most once'),
      is_running: z.boolean().describe('Whether a run is in progress'),
      last_completed_at: isoTime.nullable().describe('When a run last completed; null if none of the last ten did'),
      lag_seconds: count
        .nullable()
        .describe(
          'How far the tickets are behind the help desk or, without a connection, how long ago a run last completed',
        ),
      urgent_open: count.describe('Open urgent tickets; counted up to 100'),
      urgent_unacknowledged: count.describe(
        'Open urgent tickets with an alert that is neither suppressed nor acknowledged',
      ),
      service_levels_missed: count.describe('Open tickets that missed a service level; counted up to 100'),
      false_alarm_ratio: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe('Share of alarms that users marked as false, among the last 200 corrections; null without alarms'),
    })
    .meta({ id: 'TenantHealth' }),
);
export type TenantHealth = z.infer<typeof tenantHealthView>;

export const sharedHealthView = z.lazy(() =>
  z
    .object({
      status: z.enum(healthStatuses),
      problems: z.array(problemView(sharedProblemCodes)),
    })
    .describe('Services that all tenants share: the notification service and the common provider')
    .meta({ id: 'SharedHealth' }),
);
export type SharedHealth = z.infer<typeof sharedHealthView>;
