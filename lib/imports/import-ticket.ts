import * as z from 'zod';
import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { cleanName, readPlainMessage } from '#lib/provider/repair.ts';
import { type RepairableField, repairableFields } from '#lib/provider/repairable-fields.ts';
import { type HelpdeskFields, helpdeskFields, maxTags, priorities, states } from '#lib/tickets/helpdesk-fields.ts';
import { languageTag } from '#lib/tickets/language-tag.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';

/** A ticket of a line. What the line does not name stays as it is stored; what it names as empty is absent. */
export type ImportTicket = {
  ticket: IncomingTicket;
  unnamed: ReadonlySet<RepairableField | keyof HelpdeskFields>;
};

export type ReadTicket =
  | { kind: 'ticket'; read: ImportTicket }
  | { kind: 'rejected'; id: string | null; reason: string };

const short = () => z.string().min(1).max(256);

/** The fields of help desks as exports write them; lists of texts and empty texts come from CSV. Made once, at the first line. */
const helpdeskSchema = z.lazy(() =>
  z.object({
    state: z.enum(states).optional(),
    priority: z.enum(priorities).optional(),
    tags: z
      .union([z.string().transform((text) => text.split(',').map((tag) => tag.trim())), z.array(z.string())])
      .transform((tags) => [...new Set(tags.filter((tag) => tag !== ''))].toSorted())
      .pipe(z.array(z.string().max(64)).max(maxTags))
      .transform((tags) => (tags.length === 0 ? undefined : tags))
      .optional(),
    assignee_id: short().optional(),
    group_id: short().optional(),
    language: languageTag().optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_048)
      .optional(),
    first_responded_at: z
      .unknown()
      .transform((value, { addIssue }) => {
        const moment = parseTimestamp(value);
        if (moment) return moment;
        addIssue({ code: 'custom', message: 'cannot be read as a time' });
        return z.NEVER;
      })
      .optional(),
    origin: z
      .strictObject({
        channel: short(),
        brand: short().optional(),
        form: short().optional(),
        spam: z.literal(true).optional(),
        merged: z.literal(true).optional(),
      })
      .optional(),
  }),
);

/** Fields that are never empty: an empty cell of CSV names none of them. */
const neverEmpty: ReadonlySet<string> = new Set(['source', 'customer_id', 'status', 'created_at', 'updated_at']);

/**
 * Reads the ticket of a line. A page's faults are repaired, since nobody could mend them; here somebody can, so that
 * whatever cannot be read rejects its line. A line of our own export says `ticket_id`: its message is text already.
 */
export const readImportTicket = (entry: unknown, tenantId: string, now: Date): ReadTicket => {
  const ours = memberOf(entry, 'ticket_id');
  const id = [ours, memberOf(entry, 'id'), memberOf(entry, 'external_id')].find((one) => one !== undefined);
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { kind: 'rejected', id: null, reason: 'the line is no object' };
  const parsed = parseTicket({ ...entry, id }, tenantId, now);
  if (parsed.kind === 'foreign') return { kind: 'rejected', id: null, reason: 'tenant_id: names another tenant' };
  if (parsed.kind === 'malformed') return { kind: 'rejected', id: parsed.id, reason: parsed.reason };
  const { ticket, repaired } = parsed;
  const unnamed = new Set([...repairableFields, ...helpdeskFields].filter((field) => !isNamed(entry, field)));
  const faults = repaired.filter((field) => !unnamed.has(field)).map((field) => `${field}: cannot be read`);
  if (unnamed.has('created_at') && unnamed.has('updated_at')) faults.push('updated_at: is missing');
  const said = readHelpdeskFields(entry);
  faults.push(...said.faults);
  if (faults.length > 0) return { kind: 'rejected', id: ticket.external_id, reason: shortened(faults.join('; ')) };
  const message = ours === undefined ? ticket.message : readPlainMessage(memberOf(entry, 'message')).value;
  return { kind: 'ticket', read: { ticket: { ...ticket, message, ...said.fields }, unnamed } };
};

/** A fault may quote a name that the line makes up. */
const shortened = (reason: string): string => cleanName(reason.slice(0, 500));

const isNamed = (entry: object, field: string): boolean => {
  const value = memberOf(entry, field);
  return value !== undefined && !(neverEmpty.has(field) && (value === '' || value === null));
};

const readHelpdeskFields = (entry: object): { fields: HelpdeskFields; faults: string[] } => {
  const isDetected = memberOf(entry, 'language_source') === 'detected';
  const said = helpdeskFields.flatMap((field) => {
    const value = memberOf(entry, field);
    const isEmpty = value === undefined || value === null || value === '' || (field === 'language' && isDetected);
    return isEmpty ? [] : [[field, value] as const];
  });
  const { data, error } = helpdeskSchema.safeParse(Object.fromEntries(said));
  const faults = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const present = Object.entries(data ?? {}).filter(([, value]) => value !== undefined);
  return { fields: Object.fromEntries(present), faults };
};
