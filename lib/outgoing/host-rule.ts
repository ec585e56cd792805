import { isIP, type LookupFunction } from 'node:net';
import { publicLookup, type Resolve } from './public-lookup.ts';

/** Which hosts that tenants chose may be called, besides what the kind of each allows. */
export type HostRule = {
  /** Stand-ins on this machine; never deployed. */
  allowLoopback: boolean;
  /** Only these hosts and those below them; all if none are named. */
  hosts: readonly string[];
  /** Hosts of exactly these names may have addresses that are not public. */
  privateHosts: readonly string[];
  /** The host of this API, which does not call itself. */
  ownHost?: string | null;
};

/** What names a stand-in on this machine: its origin. */
export const loopbackOrigin = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** Names that are never public, whatever they lead to. */
const localName = /(?:^|\.)(?:internal|local|localhost|localdomain|home\.arpa)$/;

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && loopbackHosts.has(hostname);

/** Why a URL is not called; null if it is. Literal addresses are never looked up, so they are refused here. */
export const refusalOf = (url: URL, rule: HostRule): string | null => {
  if (isLoopback(url)) return rule.allowLoopback ? null : 'it is on this machine';
  if (url.protocol !== 'https:') return 'it is not https';
  if (url.port !== '') return 'it has a port of its own';
  if (url.username !== '' || url.password !== '') return 'it names a user';
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return 'it is an address and no name';
  const name = url.hostname.replace(/\.$/, '');
  if (localName.test(name) && !rule.privateHosts.includes(name)) return 'it is a name of a local network';
  if (name === rule.ownHost) return 'it is the host of this API';
  return isAmong(url.hostname, rule.hosts) ? null : 'this deployment does not call it';
};

/** The look-up of a URL that is not refused: it answers public addresses alone, and the connection uses those. */
export const lookupFor = (
  { hostname, protocol }: URL,
  rule: HostRule,
  resolve?: Resolve,
): LookupFunction | undefined =>
  protocol === 'http:' || rule.privateHosts.includes(hostname) ? undefined : publicLookup(resolve);

/** Whether a host is one of these or below one; all are if none are named. */
export const isAmong = (hostname: string, hosts: readonly string[]): boolean =>
  hosts.length === 0 || hosts.some((allowed) => hostname === allowed || hostname.endsWith(`.${allowed}`));
