import * as z from 'zod';

/** Credentials that sign requests as they are. */
export type StaticCredentials = { kind: 'basic_token'; user: string; token: string } | { kind: 'api_key'; key: string };

/** What a tenant gave, as it is sealed and opened again. */
export type Credentials =
  | StaticCredentials
  | { kind: 'oauth_client_credentials'; client_id: string; client_secret: string }
  | { kind: 'oauth_refresh'; client_id: string; client_secret: string; refresh_token: string };

/** What signs a request: a token that was given, or one that was got for it. */
export type RequestSecret = StaticCredentials | { kind: 'bearer'; token: string };

/** Credentials that are exchanged for tokens. */
export type TokenCredentials = Exclude<Credentials, StaticCredentials>;

export const areStatic = (credentials: Credentials): credentials is StaticCredentials =>
  credentials.kind === 'basic_token' || credentials.kind === 'api_key';

/** Whether a desk accepts credentials of this kind at a moment; if so, what a person should know. */
export type CredentialsVerdict = { kind: 'accepted'; warning: string | null } | { kind: 'refused'; reason: string };

/** Printable, so that a header can carry it. */
export const secretText = () =>
  z
    .string()
    .min(1)
    .max(1_000)
    .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');

const oauthClient = () => ({
  client_id: secretText().meta({ title: 'Client identifier', format: 'username' }),
  client_secret: secretText().meta({ title: 'Client secret' }),
});

// What tenants enter, in the forms that several desks take. Each desk makes its own when it needs it.

/** A client that is granted tokens by its own credentials, or by a person's consent. */
export const oauthClientForm = (title: string) =>
  z
    .strictObject(oauthClient())
    .meta({ title })
    .transform((given) => ({ kind: 'oauth_client_credentials' as const, ...given }));

export const refreshTokenForm = () =>
  z
    .strictObject({ ...oauthClient(), refresh_token: secretText().meta({ title: 'Refresh token' }) })
    .meta({ title: 'OAuth client with a refresh token' })
    .transform((given) => ({ kind: 'oauth_refresh' as const, ...given }));

export const apiTokenForm = (title: string, titles: { email: string; api_token: string }) =>
  z
    .strictObject({
      email: secretText().meta({ title: titles.email, format: 'email' }),
      api_token: secretText().meta({ title: titles.api_token }),
    })
    .meta({ title })
    .transform(({ email, api_token }) => ({ kind: 'basic_token' as const, user: email, token: api_token }));

export const accessTokenForm = (tokenTitle: string) =>
  z
    .strictObject({ access_token: secretText().meta({ title: tokenTitle }) })
    .meta({ title: 'Access token' })
    .transform(({ access_token }) => ({ kind: 'api_key' as const, key: access_token }));

/** For desks whose credentials all last. */
export const acceptCredentials = (): CredentialsVerdict => ({ kind: 'accepted', warning: null });
