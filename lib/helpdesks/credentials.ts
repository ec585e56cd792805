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
export const secretText = z
  .string()
  .min(1)
  .max(1_000)
  .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks');
