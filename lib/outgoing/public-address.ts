import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Not globally reachable, or not one host, by the registries of special-purpose addresses (RFC 6890). */
const specialIPv4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by a carrier's customers
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link local: metadata of clouds
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // AMT relays
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
] as const;

/** All that is routed on the Internet. */
const globalIPv6 = '2000::/3';

const specialIPv6 = [
  '2001::/23', // protocol assignments, among them Teredo
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which holds any IPv4 address
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
] as const;

const listOf = (subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
};

const refusedIPv4 = listOf(specialIPv4, 'ipv4');
const reachableIPv6 = listOf([globalIPv6], 'ipv6');
const refusedIPv6 = listOf(specialIPv6, 'ipv6');

/**
 * True for the address of one host on the Internet. False for everything inside of a network, for what stands for another
 * address (mapped, translated, tunnelled), and for what is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !refusedIPv4.check(address, 'ipv4');
  // A zone names an interface, which no public address needs.
  if (!isIPv6(address) || address.includes('%')) return false;
  return reachableIPv6.check(address, 'ipv6') && !refusedIPv6.check(address, 'ipv6');
};
