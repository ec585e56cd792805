import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfKey, isKeyShaped, isOurKey, mayBeOldKey, newKey } from '#lib/auth/key-text.ts';
import { aKeyring, anOldKey } from '#test/support/builders.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const numberIn = (text: string): bigint =>
  [...text].reduce((sum, digit) => sum * 62n + BigInt(digits.indexOf(digit)), 0n);

const keyring = aKeyring();
const isKeyText = (text: string): boolean => isKeyShaped(text) && isOurKey(text, keyring);

describe('the text of a new key', () => {
  it('is a prefix, 256 random bits and their checksum, in letters and digits only', () => {
    const bits = Array.from({ length: 500 }, () => {
      const [prefix, secret = '', checksum = ''] = newKey(keyring).split('_');
      expect([prefix, secret.length, checksum.length]).toEqual(['intake', 43, 6]);
      expect(numberIn(secret)).toBeLessThan(2n ** 256n);
      expect(numberIn(checksum)).toBeLessThan(2n ** 32n);
      return numberIn(secret).toString(2).padStart(256, '0');
    });

    expect(new Set(bits).size).toBe(500);
    const ones = Array.from({ length: 256 }, (_, at) => bits.filter((text) => text[at] === '1').length);
    expect(Math.min(...ones)).toBeGreaterThan(150); // each bit has both values: 9 standard deviations from 250
    expect(Math.max(...ones)).toBeLessThan(350);
  });

  it('is recognised by the secret it was made with and by no other', () => {
    for (let n = 0; n < 100; n++) {
      const key = newKey(keyring);
      expect(isKeyText(key)).toBe(true);
      expect(isOurKey(key, aKeyring('another secret'))).toBe(false);
    }
  });

  it('is still recognised after the secret was rotated', () => {
    const key = newKey(aKeyring('old'));

    expect(isOurKey(key, aKeyring('new', 'old'))).toBe(true);
    expect(isOurKey(key, aKeyring('new'))).toBe(false);
  });

  it('is not mistaken for a key from before there was a secret', () => {
    for (let n = 0; n < 100; n++) expect(mayBeOldKey(newKey(keyring))).toBe(false);
  });
});

describe('a key from before there was a secret', () => {
  it('is recognised by its plain checksum, without proof of its origin', () => {
    for (let n = 0; n < 100; n++) {
      const key = anOldKey();
      expect([isKeyShaped(key), mayBeOldKey(key), isOurKey(key, keyring)]).toEqual([true, true, false]);
    }
  });

  it('is distinguished from a text that differs in a single character', () => {
    const key = anOldKey();
    fc.assert(
      fc.property(fc.nat({ max: key.length - 1 }), fc.constantFrom(...digits), (at, digit) => {
        const other = key.slice(0, at) + digit + key.slice(at + 1);
        expect(isKeyShaped(other) && mayBeOldKey(other)).toBe(other === key);
      }),
    );
  });
});

describe('a text that is not a key', () => {
  it('is distinguished from a key, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => !isKeyText(text)));
    fc.assert(fc.property(fc.stringMatching(/^intake_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/), (text) => !isKeyText(text)));
  });

  it('is distinguished from a key that differs in a single character', () => {
    const key = newKey(keyring);
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
  ])('is distinguished from a key with something added or removed: %s', (changed) => {
    expect(isKeyText(changed(newKey(keyring)))).toBe(false);
  });
});

describe('the hash of a key', () => {
  it('is deterministic and reveals nothing of the key', () => {
    const key = newKey(keyring);

    expect(hashOfKey(key)).toBe(hashOfKey(key));
    expect(hashOfKey(key)).toMatch(/^[\w-]{43}$/);
    expect(hashOfKey(newKey(keyring))).not.toBe(hashOfKey(key));
  });
});
