import * as z from 'zod';
import type { Credentials, CredentialsVerdict, RequestSecret } from '../credentials.ts';
import { apiTokensEnd } from './facts.ts';

/** Printable, so that a header can carry it. */
const secret = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');
const client = {
  client_id: secret.meta({ title: 'Client identifier', format: 'username' }),
  client_secret: secret.meta({ title: 'Client secret' }),
};

export const credentials: z.ZodType<Credentials> = z.union([
  z
    .strictObject(client)
    .meta({ title: 'OAuth client' })
    .transform((given) => ({ kind: 'oauth_client_credentials' as const, ...given })),
  z
    .strictObject({ ...client, refresh_token: secret.meta({ title: 'Refresh token' }) })
    .meta({ title: 'OAuth client with a refresh token' })
    .transform((given) => ({ kind: 'oauth_refresh' as const, ...given })),
  z
    .strictObject({
      email: secret.meta({ title: 'Email of the agent', format: 'email' }),
      api_token: secret.meta({ title: 'API token' }),
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

export const sign = (given: RequestSecret): Readonly<Record<string, string>> => ({
  authorization:
    given.kind === 'bearer'
      ? `Bearer ${given.token}`
      : `Basic ${Buffer.from(`${given.user}/token:${given.token}`).toString('base64')}`,
});
