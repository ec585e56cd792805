import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redacted } from '#lib/outgoing/redacted.ts';

const secrets = fc.string({ minLength: 4, maxLength: 60, unit: 'grapheme-ascii' });
const forms = [
  (secret: string) => secret,
  encodeURIComponent,
  (secret: string) => Buffer.from(secret).toString('base64'),
  (secret: string) => Buffer.from(secret).toString('base64url'),
  (secret: string) => Buffer.from(secret).toString('hex'),
];

it('no form of a secret is left in a text', () => {
  fc.assert(
    fc.property(secrets, fc.constantFrom(...forms), fc.string(), fc.string(), (secret, form, before, after) => {
      fc.pre(!'***'.includes(secret));
      const written = form(secret);
      const rest = redacted(`${before}${written}${after}`, [secret]);
      expect(rest.length).toBeLessThanOrEqual(before.length + after.length + Math.max(3, written.length));
      fc.pre(!`${before}***${after}`.includes(written));
      expect(rest).not.toContain(written);
    }),
  );
});

it('a text without secrets stays, and so does one with a text that is too short for a secret', () => {
  expect(redacted('The help desk answered 401', ['hunter2-hunter2', 'The'])).toBe('The help desk answered 401');
});
