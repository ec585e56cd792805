import type { Credentials } from '#lib/helpdesks/credentials.ts';
import { type Binding, type DataKeys, open, type Sealed, seal } from '#lib/sealing/sealed.ts';
import type { ConnectionDoc } from './connection.ts';

/** What is under the seal. */
export type ConnectionSecret = {
  credentials: Credentials;
  token: AccessToken | null;
};

/** Times in ms since 1970. */
export type AccessToken = { value: string; issuedAt: number; expiresAt: number };

export type SecretOwner = Pick<ConnectionDoc, 'tenant_id' | 'connection_id' | 'kind' | 'base_url' | 'revision'>;

/** The same bytes open for no other tenant, host or revision. */
const bindingOf = (owner: SecretOwner, use: 'credentials' | 'authorization'): Binding => ({
  tenant_id: owner.tenant_id,
  connection_id: owner.connection_id,
  kind: owner.kind,
  base_url: owner.base_url,
  revision: `${owner.revision}`,
  use,
});

export const sealSecret = (
  keys: Pick<DataKeys, 'generate'>,
  owner: SecretOwner,
  secret: ConnectionSecret,
): Promise<Sealed> => seal(keys, JSON.stringify(secret), bindingOf(owner, 'credentials'));

/** @throws SealError if the document was changed by hand, or the key is gone */
export const openSecret = async (keys: DataKeys, owner: SecretOwner, sealed: Sealed): Promise<ConnectionSecret> =>
  JSON.parse(await open(keys, sealed, bindingOf(owner, 'credentials')));

/** The verifier of a pending authorization, sealed apart: whoever asks for consent may seal and not open. */
export const sealVerifier = (keys: Pick<DataKeys, 'generate'>, owner: SecretOwner, verifier: string): Promise<Sealed> =>
  seal(keys, verifier, bindingOf(owner, 'authorization'));

/** @throws SealError */
export const openVerifier = (keys: DataKeys, owner: SecretOwner, sealed: Sealed): Promise<string> =>
  open(keys, sealed, bindingOf(owner, 'authorization'));

const bindingOfHook = ({ tenant_id, connection_id }: HookOwner, hookId: string): Binding => ({
  tenant_id,
  connection_id,
  hook_id: hookId,
  use: 'hook',
});

type HookOwner = Pick<ConnectionDoc, 'tenant_id' | 'connection_id'>;

/** The secret of a webhook, which goes to no host, and so outlives a change of credentials. */
export const sealHookSecret = (
  keys: Pick<DataKeys, 'generate'>,
  owner: HookOwner,
  hookId: string,
  secret: string,
): Promise<Sealed> => seal(keys, secret, bindingOfHook(owner, hookId));

/** @throws SealError */
export const openHookSecret = (keys: DataKeys, owner: HookOwner, hookId: string, sealed: Sealed): Promise<string> =>
  open(keys, sealed, bindingOfHook(owner, hookId));

/** Every text of a secret that must not be seen. */
export const secretTexts = ({ credentials, token }: ConnectionSecret): string[] => {
  const texts = Object.entries(credentials).flatMap(([name, text]) => (publicFields.has(name) ? [] : [text]));
  return token ? [...texts, token.value] : texts;
};

/** Names that are shown by the desk itself: a client's id, a user's address. */
const publicFields: ReadonlySet<string> = new Set(['kind', 'client_id', 'user']);
