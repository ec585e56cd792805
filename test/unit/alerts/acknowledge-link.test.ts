import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToken, readLink } from '#lib/alerts/acknowledge-link.ts';
import { aKeyring } from '#test/support/builders.ts';

const keyring = aKeyring();
const link = { tenant_id: 'acme', alert_id: 'alert-1', destination_id: 'pager' };
const expiresAt = new Date('2026-02-01T00:00:00Z');
const before = new Date('2026-01-31T23:59:59Z');

describe('the link of a notice', () => {
  it('says whom it is for, until it expires', () => {
    const token = linkToken(keyring, link, expiresAt);

    expect(readLink(keyring, 'alert-1', token, before)).toEqual(link);
    expect(readLink(keyring, 'alert-1', token, expiresAt)).toBeNull();
    expect(readLink(keyring, 'alert-2', token, before)).toBeNull();
  });

  it('of any tenant and destination is read as it was signed, and is of the shape that its route takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.uuid(), fc.uuid(), (tenant_id, alert_id, destination_id) => {
        const token = linkToken(keyring, { tenant_id, alert_id, destination_id }, expiresAt);
        expect(token).toMatch(/^[\w-]{1,600}\.[\w-]{43}$/);
        expect(readLink(keyring, alert_id, token, before)).toEqual({ tenant_id, alert_id, destination_id });
      }),
    );
  });

  it('with any character changed is not valid', () => {
    const token = linkToken(keyring, link, expiresAt);
    const [payload = ''] = token.split('.');
    // The last character of a code has bits that mean nothing.
    const places = Array.from({ length: token.length - 1 }, (_, at) => at).filter((at) => at !== payload.length);

    for (const at of places) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      expect(readLink(keyring, 'alert-1', changed, before), changed).toBeNull();
    }
    for (const made of ['', '.', 'a.b', `${payload}.`, payload])
      expect(readLink(keyring, 'alert-1', made, before)).toBeNull();
  });

  it('of another deployment, or for another purpose, is not valid', () => {
    const other = aKeyring('another-secret');
    expect(readLink(keyring, 'alert-1', linkToken(other, link, expiresAt), before)).toBeNull();
    const [payload = ''] = linkToken(keyring, link, expiresAt).split('.');
    const code = keyring.code('api-key-checksum', `alert-1\0${payload}`).toString('base64url');
    expect(readLink(keyring, 'alert-1', `${payload}.${code}`, before)).toBeNull();
  });
});
