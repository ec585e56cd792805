import * as z from 'zod';
import {
  apiTokenForm,
  type Credentials,
  type CredentialsVerdict,
  oauthClientForm,
  type RequestSecret,
  refreshTokenForm,
} from '../credentials.ts';
import { basic, bearer } from '../sign.ts';
import { apiTokensEnd } from './facts.ts';

export const credentials = z.lazy(() =>
  z.union([
    oauthClientForm('OAuth client'),
    refreshTokenForm(),
    apiTokenForm('API token, until 2027-04-30', { email: 'Email of the agent', api_token: 'API token' }),
  ]),
);

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
