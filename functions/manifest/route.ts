import * as z from 'zod';
import { nothing } from './parameters.ts';
import { type Route, usualTimeoutSeconds } from './table.ts';

/** A timestamp in a response. */
export const isoTime = z.iso.datetime();

const usual = {
  params: nothing,
  query: nothing,
  body: null,
  config: ['mongo'],
  grants: [],
  timeoutSeconds: usualTimeoutSeconds,
  memoryMb: 512,
} as const;

type Usual = typeof usual;

/** The members that are made of schemas. */
const madeOfSchemas = ['params', 'query', 'exportQuery', 'body', 'answers'] as const;
type MadeOfSchemas = (typeof madeOfSchemas)[number];

/** A route as it is declared: what is made of schemas also by a function, which is called at the first use. */
type Declared = Omit<Route, MadeOfSchemas> & {
  [Member in MadeOfSchemas]?: Route[Member] | (() => NonNullable<Route[Member]>);
};

type Made<R> = {
  [Member in keyof R]: Member extends MadeOfSchemas ? (R[Member] extends () => infer S ? S : R[Member]) : R[Member];
};

type Entry<R> = Omit<Usual, keyof R> & Omit<Made<R>, 'config'> & Pick<Route, 'name' | 'file' | 'config'>;

/**
 * Declares a route; omitted members get the usual defaults. A route with a scope also reads the configuration of the
 * key check. A function has one route of its file, so it makes the schemas of that one alone.
 */
export const route = <
  const R extends Pick<Route, 'method' | 'path' | 'scope' | 'summary'> & Pick<Declared, 'answers'> & Partial<Declared>,
>(
  name: string,
  entry: R,
) => {
  const { scope, config = usual.config }: Pick<R, 'scope' | 'config'> = entry;
  const declared = {
    ...usual,
    ...entry,
    name,
    file: `functions/http/${name}.ts`,
    config: scope === null ? config : [...config, 'access'],
  };
  for (const member of madeOfSchemas) makeAtFirstUse(declared, member);
  return declared as unknown as Entry<R>; // the type of the spread alone includes the defaults
};

const makeAtFirstUse = (declared: Partial<Record<MadeOfSchemas, unknown>>, member: MadeOfSchemas): void => {
  const make = declared[member];
  if (typeof make !== 'function') return;
  const get = (): unknown => {
    const value = make();
    Object.defineProperty(declared, member, { value });
    return value;
  };
  Object.defineProperty(declared, member, { get, configurable: true });
};
