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

type Entry<R> = Omit<Usual, keyof R> & Omit<R, 'config'> & Pick<Route, 'name' | 'file' | 'config'>;

/**
 * Declares a route; omitted members get the usual defaults. A route with a scope also reads the configuration of the
 * key check.
 */
export const route = <
  const R extends Pick<Route, 'method' | 'path' | 'scope' | 'summary' | 'answers'> & Partial<Route>,
>(
  name: string,
  entry: R,
) => {
  const { scope, config = usual.config }: Pick<R, 'scope' | 'config'> = entry;
  return {
    ...usual,
    ...entry,
    name,
    file: `functions/http/${name}.ts`,
    config: scope === null ? config : [...config, 'access'],
  } as Entry<R>; // the type of the spread alone includes the defaults
};
