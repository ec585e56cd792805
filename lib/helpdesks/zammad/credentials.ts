import * as z from 'zod';
import { accessTokenForm, type RequestSecret } from '../credentials.ts';

export const credentials = z.lazy(() => accessTokenForm('Access token of the agent'));

export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'api_key' ? { authorization: `Token token=${given.key}` } : {};
