import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfKey, isKeyText, newKey } from '#lib/auth/key-text.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const numberIn = (text: string): bigint =>
  [...text].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n);

describe('a new key', () => {
  it('is a prefix, 256 random bits and their checksum, all in letters and digits', () => {
    const bits = Array.from({ length: 500 }, () => {
      const [prefix, secret = '', checksum = ''] = newKey().split('_');
      expect([prefix, secret.length, checksum.length]).toEqual(['intake', 43, 6]);
      expect(numberIn(secret)).toBeLessThan(2n ** 256n);
      expect(numberIn(checksum)).toBe(BigInt(crc32(`intake_${secret}`)));
      return numberIn(secret).toString(2).padStart(256, '0');
    });

    expect(new Set(bits).size).toBe(500);
    const ones = Array.from({ length: 256 }, (_, at) => bits.filter((text) => text[at] === '1').length);
    expect(Math.min(...ones)).toBeGreaterThan(150); // each bit comes both ways: 9 standard deviations from 250
    expect(Math.max(...ones)).toBeLessThan(350);
  });

  it('has the form of a key', () => {
    for (let n = 0; n < 100; n++) expect(isKeyText(newKey())).toBe(true);
  });
});

describe('a text that is no key', () => {
  it('is told from one, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => !isKeyText(text)));
    fc.assert(fc.property(fc.stringMatching(/^intake_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/), (text) => !isKeyText(text)));
  });

  it('is told from one that differs in a single character', () => {
    const key = newKey();
    fc.assert(
      fc.property(fc.nat({ max: key.length - 1 }), fc.constantFrom(...digits), (at, digit) => {
        const other = key.slice(0, at) + digit + key.slice(at + 1);
        expect(isKeyText(other)).toBe(other === key);
      }),
    );
  });

  it.each([
    (key: string) => ` ${key}`,
    (key: string) => `${key}\n`,
    (key: string) => key.slice(1),
    (key: string) => key + key,
  ])('is told from one with something more or less: %s', (changed) => {
    expect(isKeyText(changed(newKey()))).toBe(false);
  });
});

describe('the hash of a key', () => {
  it('is always the same, and tells nothing of it', () => {
    const key = newKey();

    expect(hashOfKey(key)).toBe(hashOfKey(key));
    expect(hashOfKey(key)).toMatch(/^[\w-]{43}$/);
    expect(hashOfKey(newKey())).not.toBe(hashOfKey(key));
  });
});
