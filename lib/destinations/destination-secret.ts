import { type Binding, type DataKeys, open, SealError, type Sealed, seal } from '#lib/sealing/sealed.ts';
import type { DestinationDoc } from './destination.ts';
import type { Credentials } from './destination-adapter.ts';

export type SecretOwner = Pick<DestinationDoc, '_id' | 'tenant_id' | 'kind' | 'base_url' | 'revision'>;

/** The same bytes open for no other tenant, destination, host or revision. */
const bindingOf = ({ _id, tenant_id, kind, base_url, revision }: SecretOwner): Binding => ({
  tenant_id,
  destination_id: _id,
  kind,
  base_url,
  revision: `${revision}`,
  use: 'destination',
});

export const sealCredentials = (
  keys: Pick<DataKeys, 'generate'>,
  owner: SecretOwner,
  credentials: Credentials,
): Promise<Sealed> => seal(keys, JSON.stringify(credentials), bindingOf(owner));

const openCredentials = async (keys: DataKeys, owner: SecretOwner, sealed: Sealed): Promise<Credentials> =>
  JSON.parse(await open(keys, sealed, bindingOf(owner)));

/** The credentials of a destination, and those before if they are still valid; null if no key opens them any more. */
export const openedCredentials = async (
  keys: DataKeys,
  destination: DestinationDoc,
  now: Date,
): Promise<{ credentials: Credentials; former: Credentials | null } | null> => {
  const { secret, former, revision } = destination;
  try {
    const isFormerValid = former !== null && former.until > now;
    const [current, before] = await Promise.all([
      openCredentials(keys, destination, secret.sealed),
      isFormerValid ? openCredentials(keys, { ...destination, revision: revision - 1 }, former.sealed) : null,
    ]);
    return { credentials: current, former: before };
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** Every text of credentials that must not be seen, also in parts: an answer may repeat the path of its own URL. */
export const secretTexts = (credentials: Credentials): string[] =>
  Object.values(credentials).flatMap((text) => [text, text.replace(/^[a-z]+_/, ''), ...partsOfUrl(text)]);

const shortestPart = 8;

const partsOfUrl = (text: string): string[] => {
  if (!URL.canParse(text)) return [];
  const { pathname, search, searchParams } = new URL(text);
  const parts = [...pathname.split('/'), ...searchParams.values()].filter((part) => part.length >= shortestPart);
  return [`${pathname}${search}`, ...parts];
};
