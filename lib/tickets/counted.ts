import { only } from './tenant-scope.ts';
import type { TicketDoc } from './ticket.ts';

export const countedFields = [
  'external_id',
  'status',
  'urgency',
  'sentiment',
  'judged',
  'customer_id',
  'source',
  'language',
  'created_at',
  'keywords',
  'deleted_at',
] as const satisfies readonly (keyof TicketDoc)[];

/** What the statistics depend on of a ticket. What its help desk does not say of its language, triage has detected. */
export type Counted = Pick<TicketDoc, (typeof countedFields)[number]> & {
  triage?: { language?: string | null } | undefined;
};

/** Reads that, and no more of the triage than its language. */
export const countedProjection = only([...countedFields, 'triage.language']);

export const languageOf = ({ language, triage }: Pick<Counted, 'language' | 'triage'>): string | null =>
  language ?? triage?.language ?? null;
