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
      target_schema: formSchema.describe('JSON Schema of `target`: an object of strings, or `anyOf` several'),
      credentials_schema: formSchema.describe('JSON Schema of `credentials`; secrets are `writeOnly`'),
      takes: z.array(z.enum(noticeTypes)).describe('Types of notices that it supports'),
      makes_secret: z.boolean().describe('Whether Intake generates a signing secret if you supply none'),
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
  base_url: z.string().describe('Base URL of its requests'),
  include: z.array(z.enum(includables)).describe('Ticket fields that are sent in addition to ids, link and reason'),
  state: z.enum(destinationStates).describe('`disabled`: nothing is sent until a user enables it again'),
  disabled_reason: z.string().nullable(),
  state_at: moment,
  revision: z.int().describe('Incremented by every change of host or credentials'),
  credentials_set_at: moment.describe('When its credentials were set; they are never returned'),
  former_secret_until: moment.nullable().describe('Until when the previous signing secret is also valid'),
  health: z.object({
    taken_at: moment.nullable().describe('When a notice was last accepted; accurate to about ten seconds'),
    failed_at: moment.nullable().describe('When an attempt last failed; accurate to about ten seconds'),
    error: z.string().nullable().describe('Why it failed'),
    failing_since: moment.nullable().describe('The first failure since a notice was last accepted'),
    circuit: z.enum(['closed', 'open', 'half_open']).describe('`open`: nothing is sent until `retry_after`'),
    retry_after: moment.nullable().describe('When an open circuit allows the next attempt'),
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
        .describe(
          'The signing secret that Intake generated, returned only in this response; null if it generated none',
        ),
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
          '`taken`: accepted; `failed` and `throttled` can succeed on a retry, `refused` cannot; `gone` disables a destination when it occurs for an alert',
        ),
      reason: z.string().nullable().describe('Why the test was not accepted'),
      status: z.int().nullable().describe('Status of the response; null without one'),
      answer: z.string().describe('The beginning of the response: at most 200 printable characters'),
    })
    .meta({ id: 'DestinationTest' }),
);

export type DestinationTest = z.infer<typeof destinationTestView>;
