import * as z from 'zod';
import { destinationStates } from './destination.ts';
import { destinationKinds, includables } from './destination-kind.ts';
import { noticeTypes } from './notice.ts';

// The schemas of responses, apart from the adapters that the code of some of them needs.

const moment = z.iso.datetime();

const formSchema = z.record(z.string(), z.unknown());

export const destinationKindView = z.lazy(() =>
  z
    .object({
      kind: z.enum(destinationKinds),
      name: z.string(),
      target_schema: formSchema.describe('JSON Schema of `target`: an object of texts, or `anyOf` several'),
      credentials_schema: formSchema.describe('The same of `credentials`; secrets are `writeOnly`'),
      takes: z.array(z.enum(noticeTypes)).describe('What it can be sent'),
      makes_secret: z.boolean().describe('Whether Intake makes its signing secret where none is given'),
    })
    .meta({ id: 'DestinationKind' }),
);

export type DestinationKindView = z.infer<typeof destinationKindView>;

const destinationFields = () => ({
  destination_id: z.string(),
  tenant_id: z.string(),
  kind: z.enum(destinationKinds),
  label: z.string().nullable(),
  target: z.record(z.string(), z.string()),
  base_url: z.string().describe('The host that it is called at'),
  include: z.array(z.enum(includables)).describe('What it is sent of a ticket besides ids, link and reason'),
  state: z.enum(destinationStates).describe('`disabled`: nothing is sent there before a person acts'),
  disabled_reason: z.string().nullable(),
  state_at: moment,
  revision: z.int().describe('Grows with every change of host or credentials'),
  credentials_set_at: moment.describe('When its credentials were set; they are never returned'),
  former_secret_until: moment.nullable().describe('Until when the signing secret before is valid, too'),
  health: z.object({
    taken_at: moment.nullable().describe('When something was taken last, give or take ten seconds'),
    failed_at: moment.nullable().describe('When a try failed last, give or take ten seconds'),
    error: z.string().nullable().describe('Why it failed'),
    failing_since: moment.nullable().describe('The first failure since something was taken'),
    circuit: z.enum(['closed', 'open', 'half_open']).describe('`open`: nothing is sent there for a while'),
    retry_after: moment.nullable().describe('When an open circuit lets the next notice through'),
  }),
  created_at: moment,
  updated_at: moment,
});

export const destinationView = z.lazy(() => z.object(destinationFields()).meta({ id: 'Destination' }));

export type DestinationView = z.infer<typeof destinationView>;

export const storedDestinationView = z.lazy(() =>
  z
    .object({
      ...destinationFields(),
      secret: z
        .string()
        .nullable()
        .describe('The signing secret that Intake made, shown this once; null if it made none'),
    })
    .meta({ id: 'StoredDestination' }),
);

export type StoredDestinationView = z.infer<typeof storedDestinationView>;

export const destinationTestView = z.lazy(() =>
  z
    .object({
      destination_id: z.string(),
      ok: z.boolean(),
      outcome: z
        .enum(['taken', 'failed', 'throttled', 'refused', 'gone'])
        .describe(
          '`failed` and `throttled` may succeed later; `refused` does not; `gone` disables a destination when it is sent an alert',
        ),
      reason: z.string().nullable().describe('Why it was not taken'),
      status: z.int().nullable().describe('The status of the answer; null without one'),
      answer: z.string().describe('The beginning of the answer: at most 200 printable characters'),
    })
    .meta({ id: 'DestinationTest' }),
);

export type DestinationTest = z.infer<typeof destinationTestView>;
