import type { TriageRules } from '../api/types.ts';
import { Lines, Loaded } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { RulesEditor } from './rules-editor.tsx';

/** The tenant's own words, beside those that triage knows. */
export const Rules = () => {
  const { tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/triage`;
  const rules = useResource<TriageRules>(path);
  return (
    <>
      <ViewHead title={t('frame.rules')} lead={t('rules.lead')} />
      <div class="grid">
        <Loaded resource={rules} skeleton={<Lines count={8} />}>
          {(stored) => <RulesEditor path={path} stored={stored} />}
        </Loaded>
      </div>
    </>
  );
};
