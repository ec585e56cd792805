import { useState } from 'preact/hooks';
import type { AuditEntry } from '../api/types.ts';
import { Badge } from '../parts/badge.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { TenantNames } from '../parts/tenant-names.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { actionName } from './action-name.ts';
import { EntryChanges } from './entry-changes.tsx';
import { addressOf } from './entry-link.ts';

type TableProps = { entries: readonly AuditEntry[]; ofAll: boolean };

/** Entries, newest first; each leads to what was changed. */
export const EntryTable = ({ entries, ofAll }: TableProps) => {
  const columns = ['when', 'what', 'who', ...(ofAll ? (['of'] as const) : []), 'thing'] as const;
  return (
    <Scroll label={t('audit.asTable')}>
      <table class="log records">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`audit.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {entries.map((entry) => (
          <EntryRows key={entry.entry_id} entry={entry} ofAll={ofAll} />
        ))}
      </table>
    </Scroll>
  );
};

const EntryRows = ({ entry, ofAll }: { entry: AuditEntry; ofAll: boolean }) => (
  <tbody>
    <tr>
      <td>
        <Time iso={entry.at} />
      </td>
      <td class="record-what">
        <What entry={entry} />
      </td>
      <td class="record-list">
        <Who entry={entry} />
      </td>
      {ofAll && (
        <td class="record-list">
          <TenantNames tenants={entry.tenants} mostNamed={2} />
        </td>
      )}
      <td class="record-list">
        <Subject entry={entry} />
      </td>
    </tr>
    <tr class="notes">
      <td colSpan={ofAll ? 5 : 4}>
        <More entry={entry} />
      </td>
    </tr>
  </tbody>
);

const Who = ({ entry: { key_id, key_label } }: { entry: AuditEntry }) => {
  if (key_id === null) return <span class="faint">{t('audit.consent')}</span>;
  return (
    <a href={hrefWith({ audit: { key: key_id, reach: 'all' } })} title={t('audit.onlyThisKey', { key: key_id })}>
      {key_label === null ? <code>{key_id}</code> : <Verbatim>{key_label}</Verbatim>}
    </a>
  );
};

const What = ({ entry }: { entry: AuditEntry }) => {
  const { tenant } = useTenantContext();
  const address = addressOf(entry, tenant);
  const name = actionName(entry.action);
  return (
    <>
      {address ? <a href={hrefWith(address)}>{name}</a> : name}
      {entry.outcome !== 'succeeded' && (
        <Badge variant={entry.outcome === 'failed' ? 'bad' : 'medium'}>
          {t(entry.outcome === 'failed' ? 'audit.failed' : 'audit.unknown')}
        </Badge>
      )}
    </>
  );
};

const Subject = ({ entry: { subject } }: { entry: AuditEntry }) => (
  <>
    {Object.entries(subject).map(([name, id]) => (
      <Verbatim key={name} as="div">
        {id}
      </Verbatim>
    ))}
  </>
);

const More = ({ entry: { changes, request_id } }: { entry: AuditEntry }) => {
  const [isOpen, setIsOpen] = useState(false);
  const count = Object.keys(changes).length;
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('audit.changes', { count })}</summary>
      {isOpen && (
        <>
          <EntryChanges changes={changes} />
          <p class="faint">
            {t('audit.request')} <code>{request_id}</code>
          </p>
        </>
      )}
    </details>
  );
};
