import { readFileSync } from 'node:fs';
import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type ConnectableKind, connectableKinds, helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import type { GoneKind } from '#lib/tickets/gone.ts';
import { markdownTable } from './table.ts';

const changes: Readonly<Record<HelpdeskAdapter['capabilities']['incremental'], string>> = {
  cursor: 'by cursor',
  since: 'by time',
  none: 'by full runs alone',
};

const goneIn = ({ gone }: HelpdeskAdapter['capabilities'], kind: GoneKind): string => {
  if (gone.incremental.includes(kind)) return 'each run';
  return gone.full.includes(kind) ? 'full runs' : 'as missing';
};

const limitOf = ({ name, requests, windowMs }: LimitWindow): string => `${name} ${requests} in ${windowMs / 1_000} s`;

const rowOf = (kind: ConnectableKind): string[] => {
  const { capabilities, limits, hook }: HelpdeskAdapter = helpdeskAdapters[kind];
  const days = capabilities.archiveAfterDays;
  return [
    `[${helpdeskNames[kind]}](docs/connect/${kind}.md)`,
    changes[capabilities.incremental],
    ...(['deleted', 'spam', 'merged'] as const).map((gone) => goneIn(capabilities, gone)),
    days === null ? 'no' : `after ${days} days`,
    hook ? 'yes' : 'no',
    limits.map(limitOf).join(', '),
  ];
};

/** What each help desk gives, from the facts of its adapter. */
export const helpdeskTable = (): string =>
  markdownTable(
    ['help desk', 'changes', 'deletions', 'spam', 'merges', 'archives', 'webhooks', 'calls, until it says otherwise'],
    connectableKinds.map(rowOf),
  );

const [begin, end] = ['<!-- Made by `npm run docs` from lib/helpdesks. -->', '<!-- End of what is made. -->'];

/** README.md with the table of help desks as it should be. */
export const readmeDocument = (): string => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no lines ${begin} and ${end}`);
  return `${before}${begin}\n\n${helpdeskTable()}\n\n${end}${after}`;
};
