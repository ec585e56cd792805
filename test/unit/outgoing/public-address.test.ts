import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#lib/outgoing/public-address.ts';

/** The first and the last address of each range, and their neighbours outside. */
const ranges: [first: string, last: string, before: string | null, after: string | null][] = [
  ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', null],
  ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', null, '2001:200::'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db7::1', '2001:db9::1'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2001:ffff::1', '2003::'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', '3ffe::1', '3fff:1000::'],
];

const elsewhere = [
  '::', // unspecified
  '::1', // loopback
  '::127.0.0.1', // IPv4-compatible
  '::ffff:127.0.0.1', // IPv4-mapped
  '::ffff:8.8.8.8', // a public one in disguise is still in disguise
  '::ffff:7f00:1',
  '64:ff9b::7f00:1', // translated
  '64:ff9b:1::1',
  '100::1', // discarded
  'fc00::1', // unique local
  'fdff::1',
  'fe80::1', // link local
  'fec0::1', // site local
  'ff02::1', // multicast
  'fd00:ec2::254', // metadata of a cloud
  '1fff::1',
  '4000::',
  '2a00:1450::1%eth0',
];

const noAddresses = [
  '',
  'localhost',
  'example.com',
  '8.8.8',
  '8.8.8.8.8',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '127.1',
  ' 8.8.8.8',
  '8.8.8.8 ',
  '[2a00:1450::1]',
  '8.8.8.256',
];

describe('an address', () => {
  it.each(ranges)('from %s to %s is not public, and its neighbours are', (first, last, before, after) => {
    expect([first, last].map(isPublicAddress)).toEqual([false, false]);
    for (const neighbour of [before, after]) if (neighbour !== null) expect(isPublicAddress(neighbour)).toBe(true);
  });

  it.each(['1.1.1.1', '8.8.8.8', '93.184.216.34', '223.255.255.254', '2a00:1450:4001:800::200e', '2606:4700::1111'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each(elsewhere)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(noAddresses)('is none in %j', (text) => expect(isPublicAddress(text)).toBe(false));

  it('of the Internet is not public in any notation that holds it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        for (const prefix of ['::', '::ffff:', '64:ff9b::']) expect(isPublicAddress(`${prefix}${address}`)).toBe(false);
      }),
    );
  });
});
