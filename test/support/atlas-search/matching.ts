import { isDeepStrictEqual } from 'node:util';
import { type Document, ObjectId } from 'mongodb';
import type { Compound, Operator } from './search-stage.ts';

type Mapping = { type: string; fields?: Record<string, Mapping> };

/** The types of a mapping that each operator takes, as documented. */
const typesFor = {
  equals: ['boolean', 'date', 'number', 'objectId', 'token'],
  in: ['boolean', 'date', 'number', 'objectId', 'token'],
  range: ['date', 'number', 'objectId', 'token'],
  phrase: ['string'],
  sort: ['boolean', 'date', 'number', 'objectId', 'token'],
} as const;

/** Fails for a path that the index does not map to a type that the operator takes: the server would find nothing. */
export const checkPath = (definition: Document, operator: keyof typeof typesFor, path: string): void => {
  let mapping: Mapping = { type: 'document', fields: definition.mappings.fields };
  for (const name of path.split('.')) mapping = mapping.fields?.[name] ?? { type: 'not mapped' };
  if (!typesFor[operator].some((type) => type === mapping.type))
    throw new Error(`${operator} on ${path}, which is ${mapping.type}`);
};

/** Tokens as an analyzer makes them: without case, accents and the commonest English endings. */
const tokensOf = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      .match(/[\p{L}\p{N}]+(?:[.,']\p{N}+)*/gu) ?? []
  ).map((token) => token.replace(/(?<=\p{L}{3})(?:ed|ing|s)$/u, ''));

const valuesAt = (document: Document, path: string): unknown[] =>
  path
    .split('.')
    .reduce<unknown[]>(
      (found, name) => found.flatMap((one) => [(one as Document | undefined)?.[name]].flat()),
      [document],
    );

const comparable = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() : value instanceof ObjectId ? value.toHexString() : value;

const isWithin = (value: unknown, { gt, gte, lt, lte }: Document): boolean => {
  const at = comparable(value) as number;
  if (at === undefined || at === null) return false;
  const [over, from, under, to] = [gt, gte, lt, lte].map((bound) => comparable(bound) as number | undefined);
  return (
    (over === undefined || at > over) &&
    (from === undefined || at >= from) &&
    (under === undefined || at < under) &&
    (to === undefined || at <= to)
  );
};

const hasPhrase = (text: unknown, query: string): boolean => {
  const words = tokensOf(query);
  const tokens = typeof text === 'string' ? tokensOf(text) : [];
  return words.length > 0 && tokens.some((_, at) => words.every((word, next) => tokens[at + next] === word));
};

/** Whether an indexed document matches a compound. */
export const matches = (
  definition: Document,
  document: Document,
  { filter = [], mustNot = [], should = [], minimumShouldMatch = 0 }: Compound,
): boolean =>
  filter.every((one) => matchesOne(definition, document, one)) &&
  !mustNot.some((one) => matchesOne(definition, document, one)) &&
  should.filter((one) => matchesOne(definition, document, one)).length >= minimumShouldMatch;

const matchesOne = (definition: Document, document: Document, operator: Operator): boolean => {
  if ('compound' in operator) return matches(definition, document, operator.compound);
  if ('phrase' in operator) {
    const { path, query } = operator.phrase;
    return [path].flat().some((one) => {
      checkPath(definition, 'phrase', one);
      return valuesAt(document, one).some((text) => hasPhrase(text, query));
    });
  }
  if ('range' in operator) {
    const { path, ...bounds } = operator.range;
    checkPath(definition, 'range', path);
    return valuesAt(document, path).some((value) => isWithin(value, bounds));
  }
  const [name, { path, value }] =
    'in' in operator ? (['in', operator.in] as const) : (['equals', operator.equals] as const);
  checkPath(definition, name, path);
  const wanted = [value].flat();
  return valuesAt(document, path).some((found) =>
    wanted.some((one) => isDeepStrictEqual(comparable(found), comparable(one))),
  );
};
