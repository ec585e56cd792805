import * as z from 'zod';
import { type Credentials, type CredentialsVerdict, type RequestSecret, secretText } from '../credentials.ts';
import { basic } from '../sign.ts';

export const credentials: z.ZodType<Credentials> = z
  .strictObject({
    email: secretText.meta({ title: 'Email of the user', format: 'email' }),
    api_token: secretText.meta({ title: 'API token of the user' }),
  })
  .meta({ title: 'API token' })
  .transform(({ email, api_token }) => ({ kind: 'basic_token' as const, user: email, token: api_token }));

export const assess = (): CredentialsVerdict => ({ kind: 'accepted', warning: null });

export const sign = (given: RequestSecret): Readonly<Record<string, string>> =>
  given.kind === 'basic_token' ? basic(given.user, given.token) : {};
