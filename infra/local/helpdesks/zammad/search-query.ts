import { numberOf, type ZammadTicket } from './ticket.ts';
import { states } from './vocabulary.ts';

/** The search engine cannot read the query. */
export class QueryFault extends Error {}

type Filter = (ticket: ZammadTicket) => boolean;
type Value = number | string;

/** The fields that a query may name, of those that the index has. */
const fields: Readonly<Record<string, { of(ticket: ZammadTicket): Value; parse(text: string): Value }>> = {
  id: { of: ({ id }) => id, parse: Number },
  number: { of: ({ id }) => numberOf(id), parse: String },
  title: { of: ({ title }) => title.toLowerCase(), parse: (text) => text.toLowerCase() },
  customer_id: { of: (ticket) => ticket.customer_id, parse: Number },
  group_id: { of: (ticket) => ticket.group_id, parse: Number },
  state_id: { of: (ticket) => ticket.state_id, parse: Number },
  'state.name': { of: ({ state_id }) => states.find(({ id }) => id === state_id)?.name ?? '', parse: String },
  created_at: { of: ({ created_at }) => created_at, parse: Date.parse },
  updated_at: { of: ({ updated_at }) => updated_at, parse: Date.parse },
};

const comparisons: Readonly<Record<string, (given: Value, bound: Value) => boolean>> = {
  '>=': (given, bound) => given >= bound,
  '<=': (given, bound) => given <= bound,
  '>': (given, bound) => given > bound,
  '<': (given, bound) => given < bound,
  '': (given, bound) => given === bound,
};

/** Reads a text from its beginning, piece by piece. */
const readerOf = (text: string) => {
  let rest = text.trim();
  return {
    isAtEnd: () => rest === '',
    /** What matches here, and the blanks after it are passed; undefined: nothing does. */
    take(pattern: RegExp): RegExpExecArray | undefined {
      const match = new RegExp(`^(?:${pattern.source})\\s*`).exec(rest);
      if (match) rest = rest.slice(match[0].length);
      return match ?? undefined;
    },
  };
};

type Reader = ReturnType<typeof readerOf>;

/**
 * The filter of a query in the search engine's own language, as far as its fields, ranges, groups, AND and OR go.
 * @throws QueryFault
 */
export const filterOf = (query: string): Filter => {
  const reader = readerOf(query);
  const filter = any(reader);
  if (!reader.isAtEnd()) throw new QueryFault('Failed to parse query');
  return filter;
};

const any = (reader: Reader): Filter => {
  const filters = [all(reader)];
  while (reader.take(/OR\b/)) filters.push(all(reader));
  return (ticket) => filters.some((filter) => filter(ticket));
};

const all = (reader: Reader): Filter => {
  const filters = [clause(reader)];
  while (reader.take(/AND\b/)) filters.push(clause(reader));
  return (ticket) => filters.every((filter) => filter(ticket));
};

const clause = (reader: Reader): Filter => {
  if (reader.take(/\(/)) {
    const filter = any(reader);
    if (!reader.take(/\)/)) throw new QueryFault('Failed to parse query');
    return filter;
  }
  if (reader.take(/\*/)) return () => true;
  const name = reader.take(/([a-z_.]+):/)?.[1] ?? '';
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new QueryFault('Failed to parse query');
  const range = reader.take(/([[{])\s*("[^"]*"|[^\s\]}]+)\s+TO\s+("[^"]*"|[^\s\]}]+)\s*([\]}])/);
  const bounds = range ? boundsOf(range) : [single(reader)];
  const tests = bounds.map(({ operator, text }) => {
    const bound = field.parse(text);
    if (Number.isNaN(bound)) throw new QueryFault(`Failed to parse ${name}`);
    return (ticket: ZammadTicket) => comparisons[operator]?.(field.of(ticket), bound) ?? false;
  });
  return (ticket) => tests.every((test) => test(ticket));
};

type Bound = { readonly operator: string; readonly text: string };

const unquoted = (text: string): string => text.replaceAll(/^"|"$/g, '');

const boundsOf = ([, opening, low = '', high = '', closing]: RegExpExecArray): Bound[] => [
  ...(low === '*' ? [] : [{ operator: opening === '[' ? '>=' : '>', text: unquoted(low) }]),
  ...(high === '*' ? [] : [{ operator: closing === ']' ? '<=' : '<', text: unquoted(high) }]),
];

/** One value, quoted or with its colons escaped. */
const single = (reader: Reader): Bound => {
  const match = reader.take(/(>=|<=|>|<)?("[^"]*"|(?:\\.|[^\s():\\])+)/);
  if (!match) throw new QueryFault('Failed to parse query');
  return { operator: match[1] ?? '', text: unquoted(match[2] ?? '').replaceAll(/\\(.)/g, '$1') };
};
