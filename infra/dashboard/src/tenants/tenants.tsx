import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { HealthStatus, SharedHealth, SharedProblem, TenantHealth } from '../api/types.ts';
import { healthNames, problemName } from '../health/problem-words.ts';
import type { AllTenants } from '../health/use-all-tenants.ts';
import { Icon } from '../parts/icon.tsx';
import { Empty, Fault, Lines } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { t, withElements } from '../texts/t.ts';
import { columnNames } from './column-names.ts';
import { TenantForm } from './tenant-form.tsx';
import { useTenantKeys } from './tenant-keys.ts';
import { columns, inOrder, matching, type Order, worstFirst } from './tenant-order.ts';
import { TenantTable } from './tenant-table.tsx';

/** All tenants that the key can see, the worst first. */
export const Tenants = ({ all }: { all: AllTenants }) => {
  const { tenants, shared, isComplete, isLoading, error, reload } = all;
  const isEmpty = isComplete && tenants.length === 0;
  if (isEmpty || (error?.status === 403 && tenants.length === 0)) return <NoTenants />;
  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t('tenants.title')}</h1>
          <p class="faint" role="status">
            {tenants.length > 0 && sumOf(tenants, isComplete)}
          </p>
        </div>
      </div>
      {shared && <SharedProblems problems={shared.problems} />}
      {error && <Fault error={error} retry={reload} />}
      {tenants.length === 0 && isLoading && <Lines count={10} tall />}
      {tenants.length > 0 && <FoundTenants tenants={tenants} />}
      <TenantForm label={t('tenants.openById')} />
    </>
  );
};

const NoTenants = () => (
  <section class="question">
    <h1>{t('tenants.select')}</h1>
    <TenantForm label={t('tenants.id')} />
  </section>
);

const sumOf = (tenants: readonly TenantHealth[], isComplete: boolean): string => {
  const count = tenants.length;
  if (!isComplete) return t('tenants.soFar', { count });
  const bad = tenants.filter(({ status }) => status !== 'ok').length;
  return bad === 0 ? t('tenants.allHealthy', { count }) : t('tenants.someBad', { count, bad });
};

const sharedIn = (problem: SharedProblem): ComponentChildren => {
  const said = { strong: (children: ComponentChildren) => <strong>{children}</strong>, problem: problemName(problem) };
  return problem.since === null
    ? withElements('tenants.shared', said)
    : withElements('tenants.sharedSince', { ...said, since: <Time iso={problem.since} ago /> });
};

const SharedProblems = ({ problems }: Pick<SharedHealth, 'problems'>) => (
  <>
    {problems.map((problem) => (
      <section class="notice" key={problem.code} aria-label={problemName(problem)}>
        <Icon name="alert" />
        <div>
          <p>{sharedIn(problem)}</p>
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
            aria-label={t('tenants.search')}
            aria-keyshortcuts="/"
            placeholder={t('tenants.search')}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </form>
        <StatusChoice status={status} onChange={setStatus} />
        <OrderChoice order={order} onChange={setOrder} />
      </search>
      <section class="panel tenants-panel" aria-label={t('tenants.title')}>
        {shown.length === 0 ? (
          <Empty>{t('tenants.noMatch')}</Empty>
        ) : (
          <TenantTable tenants={shown} order={order} onOrder={setOrder} table={table} />
        )}
      </section>
      <p class="keys faint">{withElements('tenants.keys', { kbd: (children) => <kbd>{children}</kbd> })}</p>
    </>
  );
};

type StatusProps = { status: HealthStatus | ''; onChange: (status: HealthStatus | '') => void };
const statuses = Object.keys(healthNames) as HealthStatus[];

const StatusChoice = ({ status, onChange }: StatusProps) => (
  <select
    aria-label={t('tenants.status')}
    class={status === '' ? '' : 'is-set'}
    value={status}
    onChange={({ currentTarget }) => onChange(statuses.find((one) => one === currentTarget.value) ?? '')}
  >
    <option value="">{t('tenants.anyStatus')}</option>
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
    aria-label={t('tenants.sortBy')}
    class="order-choice"
    value={order.by}
    onChange={({ currentTarget }) => {
      const by = columns.find((one) => one === currentTarget.value) ?? worstFirst.by;
      onChange({ by, isDescending: by !== 'name' });
    }}
  >
    {columns.map((one) => (
      <option key={one} value={one}>
        {one === 'status' ? t('tenants.worstFirst') : t('tenants.by', { column: columnNames[one] })}
      </option>
    ))}
  </select>
);
