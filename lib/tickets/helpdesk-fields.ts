import { isDeepStrictEqual } from 'node:util';

/** What a status means, whatever its help desk calls it. */
export const states = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'unknown'] as const;
export type State = (typeof states)[number];

export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** Where a ticket came from, in its help desk's words. */
export type Origin = { channel: string; brand?: string; form?: string; spam?: true; merged?: true };

export const maxTags = 50;

/** What only a tenant's own help desk says of a ticket. What it does not say is absent, and so are all in other tickets. */
export type HelpdeskFields = {
  state?: State;
  priority?: Priority;
  /** Sorted, unique, at most `maxTags`. */
  tags?: readonly string[];
  assignee_id?: string;
  group_id?: string;
  /** BCP 47. */
  language?: string;
  /** Where an agent opens it. */
  url?: string;
  origin?: Origin;
  /** When an agent answered it first. */
  first_responded_at?: Date;
};

export const helpdeskFields = [
  'state',
  'priority',
  'tags',
  'assignee_id',
  'group_id',
  'language',
  'url',
  'origin',
  'first_responded_at',
] as const satisfies readonly (keyof HelpdeskFields)[];

/** Those that make another version of a ticket. Where it came from does not change: an adapter only learns to say more. */
const versionFields = helpdeskFields.filter((field) => field !== 'origin');

/** The fields of a version that are there, in one order; undefined if there are none. */
export const versionFieldsIn = (ticket: HelpdeskFields): HelpdeskFields | undefined => {
  const said = versionFields.flatMap((field) => (ticket[field] === undefined ? [] : [[field, ticket[field]] as const]));
  return said.length === 0 ? undefined : (Object.fromEntries(said) as HelpdeskFields);
};

export const hasSameHelpdeskFields = (one: HelpdeskFields, other: HelpdeskFields): boolean =>
  versionFields.every((field) => isDeepStrictEqual(one[field], other[field]));
