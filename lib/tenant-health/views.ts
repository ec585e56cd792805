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
        '`broken`: a person has to act; `failing`: it is tried again by itself; `attention`: a person should look at it; `waiting`: tickets wait for people',
      ),
    count: count.nullable().describe('How many, such as failed runs or tickets; null where there is one'),
    since: isoTime.nullable(),
    detail: z.string().nullable().describe('What a help desk or a destination said, at most 200 characters'),
  });

export const tenantHealthView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      name: z.string().nullable(),
      status: z.enum(healthStatuses).describe('The severity of its worst problem'),
      rank: count.describe('By the worst problem: 0 if there is none, and the greater the worse'),
      problems: z.array(problemView(problemCodes)).describe('The worst first, each code once'),
      is_running: z.boolean().describe('Whether a run is in progress'),
      last_completed_at: isoTime.nullable().describe('When a run last completed; null if none of the last ten did'),
      lag_seconds: count
        .nullable()
        .describe(
          'How far the tickets are behind the help desk or, without a connection, how long ago a run last completed',
        ),
      urgent_open: count.describe('Open urgent tickets; counted up to 100'),
      urgent_unacknowledged: count.describe('Those of them with an alert that is neither suppressed nor acknowledged'),
      service_levels_missed: count.describe('Open tickets that missed a service level; counted up to 100'),
      false_alarm_ratio: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe('Share of the alarms that people say are false, among the last 200 corrections; null without alarms'),
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
    .describe('What all tenants share: the calls to the notification service and to the common provider')
    .meta({ id: 'SharedHealth' }),
);
export type SharedHealth = z.infer<typeof sharedHealthView>;
