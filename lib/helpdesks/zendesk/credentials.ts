import * as z from 'zod';
import { type Credentials, type CredentialsVerdict, type RequestSecret, secretText } from '../credentials.ts';
import { basic, bearer } from '../sign.ts';
import { apiTokensEnd } from './facts.ts';

const client = {
  client_id: secretText.meta({ title: 'Client identifier', format: 'username' }),
  client_secret: secretText.meta({ title: 'Client secret' }),
};

export const credentials: z.ZodType<Credentials> = z.union([
  z
    .strictObject(client)
    .meta({ title: 'OAuth client' })
    .transform((given) => ({ kind: 'oauth_client_credentials' as const, ...given })),
  z
    .strictObject({ ...client, refresh_token: secretText.meta({ title: 'Refresh token' }) })
    .meta({ title: 'OAuth client with a refresh token' })
    .transform((given) => ({ kind: 'oauth_refresh' as const, ...given })),
  z
    .strictObject({
      email: secretText.meta({ title: 'Email of the agent', format: 'email' }),
      api_token: secretText.meta({ title: 'API token' }),
    })
    .meta({ title: 'API token, until 2027-04-30' })
    .transform(({ email, api_token }) => ({ kind: 'basic_token' as const, user: email, token: api_token })),
]);

export const assess = ({ kind }: Pick<Credentials, 'kind'>, now: Date): CredentialsVerdict => {
  if (kind !== 'basic_token') return { kind: 'accepted', warning: null };
  if (now >= apiTokensEnd)
    return { kind: 'refused', reason: 'Zendesk accepts no API tokens since 2027-04-30: use an OAuth client' };
  return { kind: 'accepted', warning: 'Zendesk stops all API tokens on 2027-04-30: use an OAuth client before' };
};

export const sign = (given: RequestSecret): Readonly<Record<string, string>> => {
  if (given.kind === 'bearer') return bearer(given.token);
  return given.kind === 'basic_token' ? basic(`${given.user}/token`, given.token) : {};
};
