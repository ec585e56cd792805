import * as z from 'zod';
import { type Credentials, type CredentialsVerdict, type RequestSecret, secretText } from '../credentials.ts';
import { bearer } from '../sign.ts';

export const credentials: z.ZodType<Credentials> = z
  .strictObject({ access_token: secretText.meta({ title: 'Access token of the app' }) })
  .meta({ title: 'Access token' })
  .transform(({ access_token }) => ({ kind: 'api_key' as const, key: access_token }));

export const assess = (): CredentialsVerdict => ({ kind: 'accepted', warning: null });

export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'api_key' ? bearer(given.key) : {};
