import { describe, expect, it } from 'vitest';
import { lookupAllowance, networkOf } from '#lib/auth/lookup-allowance.ts';

/** An allowance with a manual clock. */
const anAllowance = () => {
  let nowMs = 1_000_000;
  const { consume, giveBack } = lookupAllowance(() => nowMs);
  const consumeAll = (sourceIp: string): number => {
    let taken = 0;
    while (consume(sourceIp)) taken++;
    return taken;
  };
  return {
    consumeAll,
    consume,
    giveBack,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
};

describe('the lookups of an address', () => {
  it('are limited to twenty at once and ten per second after that', () => {
    const allowance = anAllowance();

    expect(allowance.consumeAll('192.0.2.1')).toBe(20);
    allowance.wait(1_000);
    expect(allowance.consumeAll('192.0.2.1')).toBe(10);
    allowance.wait(60_000);
    expect(allowance.consumeAll('192.0.2.1')).toBe(20);
  });

  it('are limited independently of other addresses', () => {
    const allowance = anAllowance();
    allowance.consumeAll('192.0.2.1');

    expect(allowance.consumeAll('192.0.2.2')).toBe(20);
  });

  it('are not counted if the key was valid', () => {
    const allowance = anAllowance();
    allowance.consumeAll('192.0.2.1');
    allowance.giveBack('192.0.2.1');

    expect(allowance.consumeAll('192.0.2.1')).toBe(1);
  });
});

describe('more addresses than an instance can track', () => {
  const addresses = Array.from({ length: 1_000 }, (_, n) => `10.0.${n >> 8}.${n & 255}`);

  it('share one allowance without affecting the tracked addresses', () => {
    const allowance = anAllowance();
    for (const address of addresses) allowance.consume(address);

    expect(allowance.consumeAll('192.0.2.1') + allowance.consumeAll('192.0.2.2')).toBe(20);
    expect(allowance.consumeAll('10.0.0.0')).toBe(19);
  });

  it('get their own allowance when others have been idle for a while', () => {
    const allowance = anAllowance();
    for (const address of addresses) allowance.consume(address);
    allowance.wait(100);

    expect([allowance.consumeAll('192.0.2.1'), allowance.consumeAll('192.0.2.2')]).toEqual([20, 20]);
  });
});

describe('the sender behind an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
