import type { Tenant } from './api/types.ts';
import { HealthDot } from './health/health-dot.tsx';
import type { SystemFacts } from './health/system-status.ts';
import { Mark } from './parts/icon.tsx';
import { RunChip } from './runs/run-chip.tsx';
import { useTenantContext } from './state/context.ts';
import { hrefWith } from './state/navigation.ts';
import { TenantPicker } from './tenant-picker.tsx';
import { t } from './texts/t.ts';

type HeaderProps = { tenants: readonly Tenant[]; facts: SystemFacts; onSignOut: () => void };

export const Header = ({ tenants, facts, onSignOut }: HeaderProps) => {
  const { tenant, isLive } = useTenantContext();
  return (
    <header class="top">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('frame.skip')}
      </button>
      <a class="brand" href={hrefWith({ view: 'overview', filters: {}, ticket: null })}>
        <Mark />
        Intake
      </a>
      <TenantPicker tenant={tenant} tenants={tenants} />
      <div class="top-end">
        {tenant !== '' && <RunChip />}
        {isLive && (
          <span class="live" title={t('frame.liveMeans')}>
            {t('frame.live')}
          </span>
        )}
        <HealthDot facts={facts} />
        <button type="button" class="button button-quiet" onClick={onSignOut}>
          {t('frame.signOut')}
        </button>
      </div>
    </header>
  );
};
