import * as z from 'zod';
import { type Credentials, type CredentialsVerdict, type RequestSecret, secretText } from '../credentials.ts';
import { basic, bearer } from '../sign.ts';

const client = {
  client_id: secretText.meta({ title: 'Client identifier', format: 'username' }),
  client_secret: secretText.meta({ title: 'Client secret' }),
};

export const credentials: z.ZodType<Credentials> = z.union([
  z
    .strictObject({
      email: secretText.meta({ title: 'Email of the user', format: 'email' }),
      api_token: secretText.meta({ title: 'API token of the user' }),
    })
    .meta({ title: 'API token' })
    .transform(({ email, api_token }) => ({ kind: 'basic_token' as const, user: email, token: api_token })),
  z
    .strictObject(client)
    .meta({ title: 'OAuth client, for a consent' })
    .transform((given) => ({ kind: 'oauth_client_credentials' as const, ...given })),
  z
    .strictObject({ ...client, refresh_token: secretText.meta({ title: 'Refresh token' }) })
    .meta({ title: 'OAuth client with a refresh token' })
    .transform((given) => ({ kind: 'oauth_refresh' as const, ...given })),
]);

export const assess = (): CredentialsVerdict => ({ kind: 'accepted', warning: null });

export const sign = (given: RequestSecret): Readonly<Record<string, string>> => {
  if (given.kind === 'bearer') return bearer(given.token);
  return given.kind === 'basic_token' ? basic(given.user, given.token) : {};
};
