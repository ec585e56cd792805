import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name, as `dns.lookup` with `all` gives them. */
export type Resolve = (hostname: string, options: LookupOptions) => Promise<readonly LookupAddress[]>;

/** The name has an address inside of a network, which a name that a tenant chose must not have. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
  readonly code = 'ENOTPUBLIC';
}

const systemResolve: Resolve = (hostname, options) =>
  process.getBuiltinModule('node:dns').promises.lookup(hostname, { ...options, all: true });

/**
 * A look-up for outgoing connections that answers only if every address of the name is public. The connection uses the
 * very addresses that were checked, so a name that changes its address between check and use (DNS rebinding) gains
 * nothing. Node does not look up literal addresses: refuse them before.
 */
export const publicLookup =
  (resolve: Resolve = systemResolve): LookupFunction =>
  (hostname, options, callback) => {
    checkedAddresses(resolve, hostname, options).then(
      ([first, ...others]) => {
        if (options.all === true) callback(null, [first, ...others]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };

const checkedAddresses = async (
  resolve: Resolve,
  hostname: string,
  options: LookupOptions,
): Promise<[LookupAddress, ...LookupAddress[]]> => {
  const [first, ...others] = await resolve(hostname, options);
  if (!first) throw new NotPublicError(`${hostname} has no address`);
  if (![first, ...others].every(({ address }) => isPublicAddress(address)))
    throw new NotPublicError(`${hostname} has an address that is not public`);
  return [first, ...others];
};
