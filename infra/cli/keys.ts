import { type Command, countOf, type Option, textOf } from './command.ts';
import { plain } from './screen.ts';

type Key = {
  key_id: string;
  tenants: string[];
  scopes: string[];
  label: string | null;
  expires_at: string | null;
};

const keyLine = ({ key_id, tenants, scopes, label, expires_at }: Key): string =>
  plain(
    [key_id, tenants.join(','), scopes.join(','), expires_at ?? 'does not expire', label ?? ''].join('  ').trimEnd(),
  );

const list: Command = {
  name: 'keys list',
  about: 'List API keys, newest first',
  options: { limit: { type: 'string', about: 'maximum number; default 50' } },
  async run({ api, screen, values }) {
    const most = countOf(values, 'limit', 50);
    for await (const key of api.entries<Key>('/keys', 'keys', {}, most, { limit: Math.min(200, most) }))
      await screen.result(key, () => keyLine(key));
    return true;
  },
};

const several = (about: string): Option => ({ type: 'string', multiple: true, about });

const create: Command = {
  name: 'keys create',
  about: 'Create an API key and show it, only this once',
  options: {
    tenant: several('tenant that it can access, or * for all; repeatable'),
    scope: several('what it allows: read, ingest or admin; repeatable'),
    label: { type: 'string', about: 'its purpose' },
    'expires-at': { type: 'string', about: 'expiry time; by default it does not expire' },
  },
  required: ['tenant', 'scope'],
  async run({ api, screen, values }) {
    const made = await api.json<Key & { key: string }>('POST', '/keys', undefined, {
      tenants: values.tenant,
      scopes: values.scope,
      label: textOf(values, 'label'),
      expires_at: textOf(values, 'expires-at'),
    });
    await screen.result(made, () => `${keyLine(made)}\n${made.key}`);
    return true;
  },
};

const revoke: Command = {
  name: 'keys revoke',
  about: 'Revoke an API key',
  positionals: ['KEY_ID'],
  options: { 'with-descendants': { type: 'boolean', about: 'also revoke all keys that were created with it' } },
  async run({ api, screen, positionals: [id = ''], values }) {
    const query = { with_descendants: values['with-descendants'] === true };
    await api.json('DELETE', `/keys/${encodeURIComponent(id)}`, query);
    await screen.result({ key_id: id, revoked: true }, () => `${id} is revoked`);
    return true;
  },
};

export const keyCommands = [list, create, revoke] as const;
