import { describe, expect, it } from 'vitest';
import { accountKeyOf, kindOfAccount } from '#lib/connections/connection.ts';

describe('the key of an account', () => {
  it('is of its host, and of its path where one host has many', () => {
    expect(accountKeyOf('zendesk', 'https://acme.zendesk.com')).toBe('zendesk:acme.zendesk.com');
    expect(accountKeyOf('zendesk', 'http://127.0.0.1:9100/')).toBe('zendesk:127.0.0.1:9100');
    const key = accountKeyOf('jsm', 'https://api.atlassian.com/ex/jira/1-2');
    expect(key).toBe('jsm:api.atlassian.com:ex:jira:1-2');
    expect(kindOfAccount(key)).toBe('jsm');
  });
});
