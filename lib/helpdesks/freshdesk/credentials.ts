import * as z from 'zod';
import { type RequestSecret, secretText } from '../credentials.ts';
import { basic } from '../sign.ts';

export const credentials = z.lazy(() =>
  z
    .strictObject({ api_key: secretText().meta({ title: 'API key of the agent' }) })
    .meta({ title: 'API key' })
    .transform(({ api_key }) => ({ kind: 'api_key' as const, key: api_key })),
);

/** The key is the user's name, and any password does. */
export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'api_key' ? basic(given.key, 'X') : {};
