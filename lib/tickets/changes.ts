import { type Classification, classificationFields, contentFields, type TicketContent } from './ticket.ts';

/** The fields whose every change stands in the history. */
export const businessFields = [...contentFields, ...classificationFields] as const;

export type BusinessFields = TicketContent & Classification;

/** What changed: for each field that differs its old value, null if there was none, and its new one. */
export type Changes = Record<string, { old: unknown; new: unknown }>;

/** The difference between two versions; between nothing and a version it is all fields. Equal versions: empty. */
export const changesBetween = (before: BusinessFields | null, after: BusinessFields): Changes => {
  const differing = businessFields.filter((field) => before?.[field] !== after[field]);
  return Object.fromEntries(
    differing.map((field) => [field, { old: before?.[field] ?? null, new: after[field] }] as const),
  );
};
