import { useState } from 'preact/hooks';
import type { Tenant } from './api/types.ts';
import { directionOf } from './parts/verbatim.tsx';
import { go } from './state/navigation.ts';
import { t } from './texts/t.ts';

const show = (tenant: string): void =>
  go({ tenant, filters: {}, ticket: null, ...(tenant === '' && { view: 'overview' }) });

/** Selects one of the tenants that the key may list; a text field for a key that may list none. */
export const TenantPicker = ({ tenant, tenants }: { tenant: string; tenants: readonly Tenant[] }) => {
  if (tenant === '') return null;
  if (tenants.length === 0) return <TenantField key={tenant} tenant={tenant} />;
  const listed = tenants.find(({ tenant_id }) => tenant_id === tenant);
  return (
    <select
      class="tenant"
      dir={directionOf(listed?.name ?? tenant)}
      aria-label={t('frame.tenant')}
      value={tenant}
      onChange={({ currentTarget }) => show(currentTarget.value)}
    >
      {(tenants.length > 1 || !listed) && <option value="">{t('frame.allTenants')}</option>}
      {!listed && (
        <option value={tenant} dir="auto">
          {tenant}
        </option>
      )}
      {tenants.map(({ tenant_id, name }) => (
        <option key={tenant_id} value={tenant_id} dir="auto">
          {name ?? tenant_id}
        </option>
      ))}
    </select>
  );
};

const TenantField = ({ tenant }: { tenant: string }) => {
  const [text, setText] = useState(tenant);
  const submit = (event: Event): void => {
    event.preventDefault();
    show(text.trim());
  };
  return (
    <form class="tenant-form" onSubmit={submit}>
      <input
        class="tenant"
        dir="auto"
        aria-label={t('frame.tenant')}
        value={text}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => setText(tenant)}
      />
    </form>
  );
};
