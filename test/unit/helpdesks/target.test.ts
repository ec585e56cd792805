import { describe, expect, it } from 'vitest';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
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

  it.each([
    ['chatwoot', { account_id: '7' }, '/api/v1/accounts/7'],
    ['jsm', { projects: 'HELP' }, ''],
    ['jsm', { cloud_id: '11223344-a1b2-3b33-c444-def123456789' }, '/ex/jira/11223344-a1b2-3b33-c444-def123456789'],
    ['intercom', { workspace_id: 'abc12345' }, ''],
    ['zammad', {}, ''],
  ] as const)('of a stand-in for %s says %j beside its address, where the desk’s paths are', (kind, parts, path) => {
    const adapter = helpdeskAdapters[kind];
    const base_url = 'http://127.0.0.1:9100';
    const read = (target: object) => targetSchema(adapter, { allowLoopback: true }).safeParse(target).data;

    const target = read({ base_url, ...parts });

    expect(target).toEqual({ base_url, ...parts });
    expect(baseUrlOf(adapter, target ?? {})).toBe(`${base_url}${path}`);
    for (const [name, value] of Object.entries(parts))
      expect(read({ base_url, [name]: `${value}/../x` })).toBeUndefined();
    expect(read({ base_url, ...parts, host: 'desk.example.com' })).toBeUndefined();
  });

  it('of a stand-in names the account where the desk’s paths do', () => {
    const read = targetSchema(helpdeskAdapters.chatwoot, { allowLoopback: true });
    expect(read.safeParse({ base_url: 'http://127.0.0.1:9100' }).success).toBe(false);
  });
});
