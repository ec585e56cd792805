import { ViewHead } from '../parts/view-head.tsx';
import { t } from '../texts/t.ts';
import { Erasure } from './erasure.tsx';
import { ProviderWait } from './provider-wait.tsx';
import { TenantSettings } from './tenant-settings.tsx';
import { Verification } from './verification.tsx';

/** The tenant's settings, the check of its statistics, and the erasure of a customer. */
export const Settings = () => (
  <>
    <ViewHead title={t('frame.settings')} lead={t('settings.lead')} />
    <div class="grid">
      <TenantSettings />
      <Verification />
      <Erasure />
      <ProviderWait />
    </div>
  </>
);
