import { type Command, countOf, textOf } from './command.ts';
import { plain } from './screen.ts';

type Entry = {
  at: string;
  action: string;
  outcome: string;
  key_id: string | null;
  key_label: string | null;
  tenants: string[];
  subject: Record<string, string>;
  changes: Record<string, { old: unknown; new: unknown }>;
};

const entryLine = ({ at, action, outcome, key_id, key_label, tenants, subject, changes }: Entry): string => {
  const changed = Object.entries(changes).map(
    ([path, { old, new: now }]) => `${path}: ${JSON.stringify(old)} -> ${JSON.stringify(now)}`,
  );
  const who = key_label ?? key_id ?? 'a person';
  const facts = [at, who, action, ...(outcome === 'succeeded' ? [] : [outcome]), tenants.join(',')];
  return plain([...facts, ...Object.values(subject), ...changed].join('  '));
};

const list: Command = {
  name: 'audit',
  about: 'List the audit log, newest first',
  options: {
    tenant: { type: 'string', about: 'only changes of this tenant' },
    'key-id': { type: 'string', about: 'only changes with this key' },
    action: { type: 'string', about: 'only changes by this operation, such as put-tenant' },
    limit: { type: 'string', about: 'maximum number; default 50' },
  },
  async run({ api, screen, values }) {
    const most = countOf(values, 'limit', 50);
    const query = {
      tenant_id: textOf(values, 'tenant'),
      key_id: textOf(values, 'key-id'),
      action: textOf(values, 'action'),
    };
    for await (const entry of api.entries<Entry>('/audit', 'entries', query, most, { limit: Math.min(200, most) }))
      await screen.result(entry, () => entryLine(entry));
    return true;
  },
};

export const auditCommands = [list] as const;
