import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { HealthStatus, SharedHealth, TenantHealth } from '../api/types.ts';
import { asCount, counted } from '../format.ts';
import { healthNames, problemName } from '../health/problem-words.ts';
import type { AllTenants } from '../health/use-all-tenants.ts';
import { Icon } from '../parts/icon.tsx';
import { Empty, Fault, Lines } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { TenantForm } from './tenant-form.tsx';
import { useTenantKeys } from './tenant-keys.ts';
import { columns, inOrder, matching, type Order, worstFirst } from './tenant-order.ts';
import { columnNames, TenantTable } from './tenant-table.tsx';

/** All tenants that the key can see, the worst first. */
export const Tenants = ({ all }: { all: AllTenants }) => {
  const { tenants, shared, isComplete, isLoading, error, reload } = all;
  const isEmpty = isComplete && tenants.length === 0;
  if (isEmpty || (error?.status === 403 && tenants.length === 0)) return <NoTenants />;
  return (
    <>
      <div class="view-head">
        <div>
          <h1>Tenants</h1>
          <p class="faint" role="status">
            {tenants.length > 0 && sumOf(tenants, isComplete)}
          </p>
        </div>
      </div>
      {shared && <SharedProblems problems={shared.problems} />}
      {error && <Fault error={error} retry={reload} />}
      {tenants.length === 0 && isLoading && <Lines count={10} tall />}
      {tenants.length > 0 && <FoundTenants tenants={tenants} />}
      <TenantForm label="Or enter a tenant id" />
    </>
  );
};

const NoTenants = () => (
  <section class="question">
    <h1>Select a tenant</h1>
    <TenantForm label="Tenant id" />
  </section>
);

const sumOf = (tenants: readonly TenantHealth[], isComplete: boolean): string => {
  if (!isComplete) return `${counted(tenants.length, 'tenant')} so far`;
  const bad = tenants.filter(({ status }) => status !== 'ok').length;
  return `${counted(tenants.length, 'tenant')}, ${bad === 0 ? 'all well' : `something to do for ${asCount(bad)}`}`;
};

const SharedProblems = ({ problems }: Pick<SharedHealth, 'problems'>) => (
  <>
    {problems.map((problem) => (
      <section class="notice" key={problem.code} aria-label={problemName(problem)}>
        <Icon name="alert" />
        <div>
          <p>
            <strong>{problemName(problem)}.</strong> It concerns all tenants that use it
            {problem.since !== null && (
              <>
                , since <Time iso={problem.since} ago />
              </>
            )}
            .
          </p>
        </div>
      </section>
    ))}
  </>
);

const FoundTenants = ({ tenants }: { tenants: readonly TenantHealth[] }) => {
  const [text, setText] = useState('');
  const [status, setStatus] = useState<HealthStatus | ''>('');
  const [order, setOrder] = useState<Order>(worstFirst);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useTenantKeys(
    useCallback(() => search.current, []),
    useCallback(() => table.current, []),
  );
  const shown = useMemo(() => inOrder(matching(tenants, { text, status }), order), [tenants, text, status, order]);
  const openFirst = (event: Event): void => {
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('tbody a')?.click();
  };
  return (
    <>
      <search class="filters">
        <form class="search-form" onSubmit={openFirst}>
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            dir="auto"
            aria-label="Search tenants"
            aria-keyshortcuts="/"
            placeholder="Search tenants"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </form>
        <StatusChoice status={status} onChange={setStatus} />
        <OrderChoice order={order} onChange={setOrder} />
      </search>
      <section class="panel tenants-panel" aria-label="Tenants">
        {shown.length === 0 ? (
          <Empty>No tenants match.</Empty>
        ) : (
          <TenantTable tenants={shown} order={order} onOrder={setOrder} table={table} />
        )}
      </section>
      <p class="keys faint">
        <kbd>/</kbd> searches, <kbd>j</kbd> and <kbd>k</kbd> or the arrows go from tenant to tenant, <kbd>Enter</kbd>{' '}
        opens one.
      </p>
    </>
  );
};

type StatusProps = { status: HealthStatus | ''; onChange: (status: HealthStatus | '') => void };
const statuses = Object.keys(healthNames) as HealthStatus[];

const StatusChoice = ({ status, onChange }: StatusProps) => (
  <select
    aria-label="Status"
    class={status === '' ? '' : 'is-set'}
    value={status}
    onChange={({ currentTarget }) => onChange(statuses.find((one) => one === currentTarget.value) ?? '')}
  >
    <option value="">Any status</option>
    {statuses.map((one) => (
      <option key={one} value={one}>
        {healthNames[one][1]}
      </option>
    ))}
  </select>
);

/** For a phone, where the table has no head to press. */
const OrderChoice = ({ order, onChange }: { order: Order; onChange: (order: Order) => void }) => (
  <select
    aria-label="Sort by"
    class="order-choice"
    value={order.by}
    onChange={({ currentTarget }) => {
      const by = columns.find((one) => one === currentTarget.value) ?? worstFirst.by;
      onChange({ by, isDescending: by !== 'name' });
    }}
  >
    {columns.map((one) => (
      <option key={one} value={one}>
        {one === 'status' ? 'Worst first' : `By ${columnNames[one].toLowerCase()}`}
      </option>
    ))}
  </select>
);
