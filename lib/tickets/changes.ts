import { type Classification, classificationFields, contentFields, type TicketContent } from './ticket.ts';

/** The fields whose changes are recorded in the history. */
export const businessFields = [...contentFields, ...classificationFields] as const;

export type BusinessFields = TicketContent & Classification;

/** What changed: the old value (null if there was none) and the new one of each field that differs. */
export type Changes = Record<string, { old: unknown; new: unknown }>;

/** The difference between two versions; all fields for a new one. Equal versions: empty. */
export const changesBetween = (before: BusinessFields | null, after: BusinessFields): Changes => {
  const differing = businessFields.filter((field) => before?.[field] !== after[field]);
  return Object.fromEntries(
    differing.map((field) => [field, { old: before?.[field] ?? null, new: after[field] }] as const),
  );
};
