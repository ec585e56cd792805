import * as z from 'zod';
import { apiTokenForm, oauthClientForm, type RequestSecret, refreshTokenForm } from '../credentials.ts';
import { basic, bearer } from '../sign.ts';

export const credentials = z.lazy(() =>
  z.union([
    apiTokenForm('API token', { email: 'Email of the user', api_token: 'API token of the user' }),
    oauthClientForm('OAuth client, for a consent'),
    refreshTokenForm(),
  ]),
);

export const sign = (given: RequestSecret): Readonly<Record<string, string>> => {
  if (given.kind === 'bearer') return bearer(given.token);
  return given.kind === 'basic_token' ? basic(given.user, given.token) : {};
};
