import * as z from 'zod';
import { accessTokenForm, type RequestSecret } from '../credentials.ts';
import { bearer } from '../sign.ts';

export const credentials = z.lazy(() => accessTokenForm('Access token of the app'));

export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'api_key' ? bearer(given.key) : {};
