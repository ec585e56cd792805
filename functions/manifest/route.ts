import * as z from 'zod';
import { nothing } from '../parameters.ts';
import type { Route } from '../table.ts';

/** A moment in an answer. */
export const isoTime = z.iso.datetime();

const usual = { config: ['mongo'], grants: [], timeoutSeconds: 10, memoryMb: 512 } as const;

/** An entry for a route whose file bears its name: what it does not say is as with most routes. */
export const route = <
  const R extends Pick<Route, 'method' | 'path' | 'scope' | 'summary' | 'answers'> & Partial<Route>,
>(
  name: string,
  entry: R,
) => ({
  ...usual,
  name,
  file: `functions/http/${name}.ts`,
  params: nothing,
  query: nothing,
  body: null,
  ...entry,
});
