import { describe, expect, it } from 'vitest';
import { baseUrlOf, targetSchema } from '#lib/helpdesks/target.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';

const accepts = (target: unknown, allowLoopback: boolean) =>
  targetSchema(zendesk, { allowLoopback }).safeParse(target).success;

describe('the target of a connection', () => {
  it('may be a stand-in on this machine where that is allowed', () => {
    for (const base_url of ['http://127.0.0.1:9100', 'http://localhost', 'http://[::1]:80']) {
      expect(accepts({ base_url }, true)).toBe(true);
      expect(accepts({ base_url }, false)).toBe(false);
      expect(baseUrlOf(zendesk, { base_url })).toBe(base_url);
    }
    expect(accepts({ subdomain: 'acme' }, true)).toBe(true);
    expect(baseUrlOf(zendesk, { subdomain: 'acme' })).toBe('https://acme.zendesk.com');
  });

  it.each([
    'https://127.0.0.1',
    'http://127.0.0.1:9100/path',
    'http://127.0.0.1.nip.example',
    'http://kim@127.0.0.1',
    'http://127.0.0.1:9100\n',
    'http://2130706433',
    'http://10.0.0.1',
    'file:///etc/passwd',
  ])('is never %s', (base_url) => {
    expect(accepts({ base_url }, true)).toBe(false);
  });
});
