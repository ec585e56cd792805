import * as z from 'zod';
import type { AuditChanges } from './changes.ts';

/** What became of an audited request; `unknown` from before its work until after it. */
export const auditOutcomes = ['succeeded', 'failed', 'unknown'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** How long entries are kept: a year, and what an audit of it takes. */
export const auditDays = 400;

/** One request that changes something. It is appended before the change, and settled once, after it. */
export type AuditEntryDoc = {
  _id: string;
  at: Date;
  request_id: string;
  /** The name of the route. */
  action: string;
  outcome: AuditOutcome;
  /** The key of the request; null for the consent of a person at a help desk. */
  key_id: string | null;
  /** The tenants that it concerns, or only `*`, as keys have them: who may access all of them may see the entry. */
  tenants: string[];
  /** Ids of what it concerns, by the name that the API has for them. */
  subject: Record<string, string>;
  /** JSON of `AuditChanges`: its members have any name. */
  changes: string;
  expires_at: Date;
};

/** What a handler knows of the change that it has made. Members that are missing stay as the request has them. */
export type AuditNote = {
  tenants?: readonly string[];
  subject?: Readonly<Record<string, string>>;
  /** What may be shown of a setting before and after: never a secret. */
  before?: object | null;
  after?: object | null;
};

export const auditEntryView = z.lazy(() =>
  z
    .object({
      entry_id: z.string(),
      at: z.iso.datetime(),
      action: z
        .string()
        .describe('Name of the operation, in kebab case')
        .meta({ examples: ['put-alert-policy'] }),
      outcome: z
        .enum(auditOutcomes)
        .describe(
          '`failed`: an internal error, after which something may have changed; `unknown`: the request has not ended, or was interrupted',
        ),
      key_id: z.string().nullable().describe('The key of the request; null for an OAuth consent at a help desk'),
      key_label: z.string().nullable().describe('Also null if the caller cannot access the key'),
      tenants: z.array(z.string()).describe('The affected tenants; `*` stands for all'),
      subject: z.record(z.string(), z.string()).describe('Ids of the affected resources, by name'),
      changes: z
        .record(z.string(), z.object({ old: z.unknown(), new: z.unknown() }))
        .describe(
          'Changed fields of a setting, by path. For lists, only removed and added values; for long values, only the beginning, in `beginning`. Never contains secrets',
        ),
      request_id: z.string().describe('The `x-request-id` of the response, also in its log lines'),
    })
    .meta({ id: 'AuditEntry' }),
);
export type AuditEntryView = z.infer<typeof auditEntryView>;

export const viewOfEntry = (entry: AuditEntryDoc, keyLabel: string | null): AuditEntryView => {
  const { _id, at, action, outcome, key_id, tenants, subject, changes, request_id } = entry;
  return {
    entry_id: _id,
    at: at.toISOString(),
    ...{ action, outcome, key_id, key_label: keyLabel, tenants, subject },
    changes: JSON.parse(changes) as AuditChanges,
    request_id,
  };
};
