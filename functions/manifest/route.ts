import * as z from 'zod';
import { nothing } from './parameters.ts';
import { type Route, usualTimeoutSeconds } from './table.ts';

/** A moment in an answer. */
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
 * An entry for a route whose file bears its name: what it does not say is as with most routes. One that asks for a key also
 * reads what the check of keys is set to.
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
  } as Entry<R>; // the type of the spread itself has a member's default besides what the entry says
};
