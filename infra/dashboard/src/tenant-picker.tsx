import { useState } from 'preact/hooks';
import type { Tenant } from './api/types.ts';
import { directionOf, Verbatim } from './parts/verbatim.tsx';
import { go } from './state/navigation.ts';

const show = (tenant: string): void => go({ tenant, filters: {}, ticket: null });

/** Selects one of the tenants that the key may list; a text field for a key that may list none. */
export const TenantPicker = ({ tenant, tenants }: { tenant: string; tenants: readonly Tenant[] }) => {
  if (tenant === '') return null;
  if (tenants.length === 0) return <TenantField key={tenant} tenant={tenant} />;
  const listed = tenants.find(({ tenant_id }) => tenant_id === tenant);
  return (
    <select
      class="tenant"
      dir={directionOf(listed?.name ?? tenant)}
      aria-label="Tenant"
      value={tenant}
      onChange={({ currentTarget }) => show(currentTarget.value)}
    >
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
    if (text.trim() !== '') show(text.trim());
  };
  return (
    <form class="tenant-form" onSubmit={submit}>
      <input
        class="tenant"
        dir="auto"
        aria-label="Tenant"
        value={text}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => setText(tenant)}
      />
    </form>
  );
};

/** Shown while the address names no tenant. */
export const TenantQuestion = ({ tenants }: { tenants: readonly Tenant[] }) => {
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') show(text.trim());
  };
  return (
    <section class="question">
      <h1>Select a tenant</h1>
      {tenants.length > 0 && (
        <ul class="tenant-list">
          {tenants.map(({ tenant_id, name }) => (
            <li key={tenant_id}>
              <button type="button" class="tenant-choice" onClick={() => show(tenant_id)}>
                <Verbatim as="strong">{name ?? tenant_id}</Verbatim>
                <Verbatim as="span" class="faint">
                  {tenant_id}
                </Verbatim>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit}>
        <label for="tenant-id">{tenants.length > 0 ? 'Or enter a tenant id' : 'Tenant id'}</label>
        <div class="field-row">
          <input
            id="tenant-id"
            dir="auto"
            spellcheck={false}
            autocomplete="off"
            placeholder="harbour-bank"
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" class="button button-strong">
            Show
          </button>
        </div>
      </form>
    </section>
  );
};
