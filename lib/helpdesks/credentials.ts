/** What a tenant gave, as it is sealed and opened again. */
export type Credentials =
  | { kind: 'basic_token'; user: string; token: string }
  | { kind: 'oauth_client_credentials'; client_id: string; client_secret: string }
  | { kind: 'oauth_refresh'; client_id: string; client_secret: string; refresh_token: string };

/** What signs a request: a token that was given, or one that was got for it. */
export type RequestSecret = { kind: 'basic_token'; user: string; token: string } | { kind: 'bearer'; token: string };

/** Whether a desk accepts credentials of this kind at a moment; if so, what a person should know. */
export type CredentialsVerdict = { kind: 'accepted'; warning: string | null } | { kind: 'refused'; reason: string };
