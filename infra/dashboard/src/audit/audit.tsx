import { pathOf } from '../api/client.ts';
import type { AuditPage } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import type { AuditFilters } from '../state/address.ts';
import { useTenantContext } from '../state/context.ts';
import { useListed } from '../state/listed.ts';
import { go, useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { actionName, actions } from './action-name.ts';
import { EntryTable } from './entry-table.tsx';

const pageSize = 50;

/** Who has changed what: of this tenant, or of all that the key may see. */
export const Audit = () => {
  const { tenant } = useTenantContext();
  const { audit } = useAddress();
  const ofAll = audit.reach === 'all';
  const path = pathOf('/audit', {
    ...{ tenant_id: ofAll ? undefined : tenant, key_id: audit.key, action: audit.action, limit: pageSize },
  });
  const list = useListed<AuditPage>(path);
  const { pages } = list;

  return (
    <>
      <ViewHead title={t('frame.audit')} lead={t('audit.lead')} />
      <AuditFilterBar filters={audit} />
      <Panel title={t('audit.entries')} isBusy={pages.isLoading}>
        <Loaded
          resource={pages}
          skeleton={<Lines count={8} tall />}
          empty={t('audit.none')}
          isEmpty={(read) => read.every(({ entries }) => entries.length === 0)}
        >
          {(read) => <EntryTable entries={read.flatMap(({ entries }) => entries)} ofAll={ofAll} />}
        </Loaded>
        <ShowMore list={list} />
        <AsCurl calls={[{ method: 'GET', path }]} />
      </Panel>
    </>
  );
};

const AuditFilterBar = ({ filters }: { filters: AuditFilters }) => {
  const narrow = (changes: AuditFilters): void => go({ audit: { ...filters, ...changes } });
  const named = actions.map((action) => [action, actionName(action)] as const);
  return (
    <search class="filters">
      <select
        aria-label={t('audit.reach')}
        value={filters.reach ?? ''}
        onChange={({ currentTarget }) => narrow({ reach: currentTarget.value })}
      >
        <option value="">{t('audit.thisTenant')}</option>
        <option value="all">{t('audit.everything')}</option>
      </select>
      <select
        aria-label={t('audit.what')}
        class={filters.action ? 'is-set' : ''}
        value={filters.action ?? ''}
        onChange={({ currentTarget }) => narrow({ action: currentTarget.value })}
      >
        <option value="">{t('audit.anyAction')}</option>
        {named
          .toSorted(([, one], [, other]) => one.localeCompare(other))
          .map(([action, name]) => (
            <option key={action} value={action}>
              {name}
            </option>
          ))}
      </select>
      {filters.key && (
        <button type="button" class="button" onClick={() => narrow({ key: '' })}>
          {t('audit.everyKey')}
        </button>
      )}
    </search>
  );
};
