import { describe, expect, it } from 'vitest';
import { type HostRule, lookupFor, refusalOf } from '#lib/outgoing/host-rule.ts';

const rule: HostRule = { allowLoopback: false, hosts: [], privateHosts: [] };

describe('a host that a tenant named', () => {
  it.each(['https://acme.zendesk.com', 'https://acme.zendesk.com:443/api'])('is called at %s', (url) => {
    expect(refusalOf(new URL(url), rule)).toBeNull();
  });

  it.each([
    'http://acme.zendesk.com',
    'https://acme.zendesk.com:8443',
    'https://user@acme.zendesk.com',
    'https://:word@acme.zendesk.com',
    'https://10.0.0.1',
    'https://167772161', // 10.0.0.1 as a number
    'https://0x7f.1',
    'https://0177.0.0.1',
    'https://1.1.1.1',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://[2606:4700::1111]',
    'ftp://acme.zendesk.com',
    'file:///etc/passwd',
  ])('is not called at %s', (url) => {
    expect(refusalOf(new URL(url), rule)).toEqual(expect.any(String));
    expect(refusalOf(new URL(url), { ...rule, allowLoopback: true })).toEqual(expect.any(String));
  });

  it.each(['http://127.0.0.1:9100', 'http://localhost:9100', 'http://[::1]:9100'])(
    'is a stand-in at %s only where that is allowed',
    (url) => {
      expect(refusalOf(new URL(url), rule)).not.toBeNull();
      expect(refusalOf(new URL(url), { ...rule, allowLoopback: true })).toBeNull();
    },
  );

  it('is one of the hosts of the deployment, or below one, if it names any', () => {
    const narrowed = { ...rule, hosts: ['acme.zendesk.com', 'example.org'] };

    for (const host of ['acme.zendesk.com', 'desk.example.org', 'example.org'])
      expect(refusalOf(new URL(`https://${host}`), narrowed)).toBeNull();
    for (const host of ['other.zendesk.com', 'acme.zendesk.com.evil.example', 'notexample.org'])
      expect(refusalOf(new URL(`https://${host}`), narrowed)).not.toBeNull();
  });

  it.each(['metadata.google.internal', 'printer.local', 'localhost', 'a.localhost', 'router.home.arpa', 'localhost.'])(
    'is not called by the local name %s, unless the deployment gives it',
    (host) => {
      const url = new URL(`https://${host}/`);
      expect(refusalOf(url, rule)).toBe('it is a name of a local network');
      expect(refusalOf(url, { ...rule, privateHosts: [host.replace(/\.$/, '')] })).toBeNull();
    },
  );

  it('is not this API itself, whatever follows its name', () => {
    const own = { ...rule, ownHost: 'intake.example.org' };
    for (const host of ['intake.example.org', 'intake.example.org.', 'INTAKE.example.org'])
      expect(refusalOf(new URL(`https://${host}/`), own)).toBe('it is the host of this API');
    expect(refusalOf(new URL('https://other.example.org/'), own)).toBeNull();
  });

  it('may have a private address only under a name that the deployment gives', () => {
    const allowed = { ...rule, privateHosts: ['desk.corp.example'] };

    expect(lookupFor(new URL('https://desk.corp.example'), allowed)).toBeUndefined();
    expect(lookupFor(new URL('https://a.desk.corp.example'), allowed)).toBeTypeOf('function');
  });
});
