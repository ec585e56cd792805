import { everyTenant } from '#lib/auth/api-key.ts';
import { t } from '../texts/t.ts';
import { Badge } from './badge.tsx';
import { Verbatim } from './verbatim.tsx';

type TenantNamesProps = { tenants: readonly string[]; mostNamed: number };

/** The tenants that a key or a change reaches: of many the first, and the rest as a tooltip. */
export const TenantNames = ({ tenants, mostNamed }: TenantNamesProps) => {
  if (tenants.includes(everyTenant)) return <Badge variant="medium">{t('parts.everyTenant')}</Badge>;
  const more = tenants.slice(mostNamed);
  return (
    <>
      {tenants.slice(0, mostNamed).map((tenant) => (
        <Verbatim key={tenant} as="div">
          {tenant}
        </Verbatim>
      ))}
      {more.length > 0 && (
        <div class="faint" title={more.join(', ')}>
          {t('parts.moreTenants', { count: more.length })}
        </div>
      )}
    </>
  );
};
