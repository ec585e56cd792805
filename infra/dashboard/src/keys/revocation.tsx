import { useState } from 'preact/hooks';
import type { ApiKey } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { t } from '../texts/t.ts';

type RevocationProps = { apiKey: ApiKey; onYes: (path: string) => void; onNo: () => void };

/** Asks before a key is revoked, and whether those that it has created go, too. */
export const Revocation = ({ apiKey: { key_id, label }, onYes, onNo }: RevocationProps) => {
  const [withDescendants, setWithDescendants] = useState(false);
  const path = `/keys/${encodeURIComponent(key_id)}${withDescendants ? '?with_descendants=true' : ''}`;
  return (
    <Confirm
      title={t('keys.revokeQuestion', { key: label ?? key_id })}
      yes={t('keys.revokeIt')}
      onYes={() => onYes(path)}
      onNo={onNo}
    >
      <p>{t('keys.revokeWarning')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={withDescendants}
          onChange={({ currentTarget }) => setWithDescendants(currentTarget.checked)}
        />
        {t('keys.withDescendants')}
      </label>
      <AsCurl calls={[{ method: 'DELETE', path }]} />
    </Confirm>
  );
};
