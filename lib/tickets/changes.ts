import { isDeepStrictEqual } from 'node:util';
import { helpdeskFields } from './helpdesk-fields.ts';
import { type Classification, classificationFields, contentFields, type TicketContent } from './ticket.ts';

/** The fields whose changes are recorded in the history. */
export const businessFields = [...contentFields, ...helpdeskFields, ...classificationFields] as const;

export type BusinessFields = TicketContent & Classification;

/** What changed: the old and the new value of each field that differs, null for none. */
export type Changes = Record<string, { old: unknown; new: unknown }>;

/** The difference between two versions; all fields that it has for a new one. Equal versions: empty. */
export const changesBetween = (before: BusinessFields | null, after: BusinessFields): Changes => {
  const differing = businessFields.filter((field) => !isDeepStrictEqual(before?.[field], after[field]));
  return Object.fromEntries(
    differing.map((field) => [field, { old: before?.[field] ?? null, new: after[field] ?? null }] as const),
  );
};
