import type { ApiKey } from '../api/types.ts';
import { Badge } from '../parts/badge.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { TenantNames } from '../parts/tenant-names.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';

type TableProps = { keys: readonly ApiKey[]; onRevoke: (key: ApiKey) => void };

const columns = ['key', 'opens', 'allows', 'created', 'used', 'expires'] as const;

/** Keys, newest first: what each opens, and how long. */
export const KeyTable = ({ keys, onRevoke }: TableProps) => (
  <Scroll label={t('keys.asTable')}>
    <table class="log records">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`keys.${name}`)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.key_id} {...{ apiKey: key, onRevoke }} />
        ))}
      </tbody>
    </table>
  </Scroll>
);

const KeyRow = ({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: TableProps['onRevoke'] }) => {
  const { key_id, label, tenants, scopes, created_at, created_by, last_used_at, expires_at } = apiKey;
  return (
    <tr>
      <td class="record-name">
        <Verbatim as="strong">{label ?? t('keys.noLabel')}</Verbatim>
        <code class="faint">{key_id}</code>
      </td>
      <td class="record-list">
        <TenantNames tenants={tenants} mostNamed={3} />
      </td>
      <td>{scopes.join(', ')}</td>
      <td>
        <Time iso={created_at} />
        {created_by !== null && <code class="faint record-by">{t('keys.by', { key: created_by })}</code>}
      </td>
      <td>{last_used_at === null ? t('keys.never') : <Time iso={last_used_at} ago />}</td>
      <td>{expires_at === null ? t('keys.never') : <Expiry iso={expires_at} />}</td>
      <td class="record-buttons">
        <a class="button button-quiet" href={hrefWith({ view: 'audit', audit: { key: key_id, reach: 'all' } })}>
          {t('keys.changes')}
        </a>
        <button
          type="button"
          class="button button-bad"
          aria-label={t('keys.revokeNamed', { key: label ?? key_id })}
          onClick={() => onRevoke(apiKey)}
        >
          {t('keys.revoke')}
        </button>
      </td>
    </tr>
  );
};

const Expiry = ({ iso }: { iso: string }) =>
  Date.parse(iso) <= Date.now() ? <Badge>{t('keys.expired')}</Badge> : <Time iso={iso} />;
