import { type Conversation, epochSeconds } from './conversation.ts';

/** Why a search is refused. */
export class QueryFault extends Error {}

export type Filter = (conversation: Conversation) => boolean;

type Value = string | number | boolean | null;
type Field = {
  readonly type: 'string' | 'integer' | 'boolean';
  /** Several: any of them may match. */
  of(conversation: Conversation): Value | readonly Value[];
};

const text = (of: Field['of']): Field => ({ type: 'string', of });
const integer = (of: Field['of']): Field => ({ type: 'integer', of });

/** The fields of the documentation that the simulated conversations have. */
const fields: Readonly<Record<string, Field>> = {
  id: text(({ id }) => id),
  created_at: integer(({ created_at }) => epochSeconds(created_at)),
  updated_at: integer(({ updated_at }) => epochSeconds(updated_at)),
  'source.type': text(({ channel }) => channel),
  'source.delivered_as': text(({ delivered_as }) => delivered_as),
  'source.subject': text(({ subject }) => subject),
  'source.author.id': text(({ author }) => author.id),
  'source.author.type': text(({ author }) => author.type),
  'source.author.email': text(({ author }) => author.email),
  contact_ids: text(({ contact_ids }) => contact_ids),
  admin_assignee_id: integer(({ admin_assignee_id }) => admin_assignee_id),
  team_assignee_id: integer(({ team_assignee_id }) => team_assignee_id),
  open: { type: 'boolean', of: ({ state }) => state === 'open' },
  state: text(({ state }) => state),
  priority: text(({ priority }) => priority),
};

const has = (given: Value | readonly Value[], matches: (value: Value) => boolean): boolean =>
  [given].flat().some(matches);

const isString = (value: unknown): value is string => typeof value === 'string';

const ordered = (value: unknown, matches: (given: number, bound: number) => boolean) => (given: Value) =>
  typeof given === 'number' && matches(given, value as number);
const textual = (value: unknown, matches: (given: string, part: string) => boolean) => (given: Value) =>
  isString(given) && matches(given.toLowerCase(), String(value).toLowerCase());

/** What each operator accepts, for fields of which types. */
const operators: Readonly<
  Record<string, { types: readonly Field['type'][]; test(value: unknown, bound: Bound): (given: Value) => boolean }>
> = {
  '=': { types: ['string', 'integer', 'boolean'], test: (value) => (given) => given === value },
  '>': {
    types: ['integer'],
    test: (value, b) => ordered(value, (given, x) => given > x || (b.included && given === x)),
  },
  '<': {
    types: ['integer'],
    test: (value, b) => ordered(value, (given, x) => given < x || (b.included && given === x)),
  },
  '~': { types: ['string'], test: (value) => textual(value, (given, part) => given.includes(part)) },
  '^': { types: ['string'], test: (value) => textual(value, (given, part) => given.startsWith(part)) },
  $: { types: ['string'], test: (value) => textual(value, (given, part) => given.endsWith(part)) },
};

const negations: Readonly<Record<string, string>> = { '!=': '=', '!~': '~', NIN: 'IN' };

type Bound = { readonly included: boolean };

const mostInOneGroup = 15;
const deepest = 2;

/** The filter of a search's `query`. @throws QueryFault */
export const filterOf = (query: unknown, bound: Bound, depth = 0): Filter => {
  if (typeof query !== 'object' || query === null) throw new QueryFault('query must be an object');
  const { field, operator, value } = query as Record<string, unknown>;
  if (operator !== 'AND' && operator !== 'OR') return single({ field, operator, value }, bound);
  if (!Array.isArray(value) || value.length === 0) throw new QueryFault(`${operator} needs filters`);
  if (value.length > mostInOneGroup) throw new QueryFault(`At most ${mostInOneGroup} filters in a group`);
  if (depth >= deepest) throw new QueryFault(`At most ${deepest} levels of groups`);
  const filters = value.map((one) => filterOf(one, bound, depth + 1));
  return operator === 'AND'
    ? (conversation) => filters.every((filter) => filter(conversation))
    : (conversation) => filters.some((filter) => filter(conversation));
};

const single = (given: Record<'field' | 'operator' | 'value', unknown>, bound: Bound): Filter => {
  const [name, operator] = [String(given.field), String(given.operator)];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new QueryFault(`Field ${name} is not searchable`);
  const positive = negations[operator] ?? operator;
  const matches = positive === 'IN' ? anyOf(field, given.value) : one(field, positive, given.value, bound);
  return positive === operator
    ? (conversation) => has(field.of(conversation), matches)
    : (conversation) => !has(field.of(conversation), matches);
};

const one = (field: Field, name: string, value: unknown, bound: Bound): ((given: Value) => boolean) => {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator?.types.includes(field.type)) throw new QueryFault(`Operator ${name} is not valid for this field`);
  return operator.test(checked(field, value), bound);
};

const anyOf = (field: Field, value: unknown): ((given: Value) => boolean) => {
  if (!Array.isArray(value)) throw new QueryFault('IN needs an array');
  const values = value.map((each) => checked(field, each));
  return (given) => values.includes(given);
};

/** A value must be of its field's type; no value matches what a conversation has not. */
const checked = (field: Field, value: unknown): Value => {
  if (value === null) return null;
  const fits = field.type === 'integer' ? Number.isInteger(value) : typeof value === field.type;
  if (!fits) throw new QueryFault(`The value must be of type ${field.type}`);
  return value as Value;
};
