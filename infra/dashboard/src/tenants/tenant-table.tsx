import type { RefObject } from 'preact';
import type { TenantHealth } from '../api/types.ts';
import { t } from '../texts/t.ts';
import { columnHints, columnNames } from './column-names.ts';
import { type Column, type Order, pressed } from './tenant-order.ts';
import { TenantRow } from './tenant-row.tsx';

type TableProps = {
  tenants: readonly TenantHealth[];
  order: Order;
  onOrder: (order: Order) => void;
  table: RefObject<HTMLTableElement>;
};

/** Tenants in the given order. Rows out of sight are in the document, but are not laid out (`content-visibility`). */
export const TenantTable = ({ tenants, order, onOrder, table }: TableProps) => {
  const head = (by: Column) => <Head key={by} by={by} order={order} onOrder={onOrder} />;
  return (
    <table class="tenants" ref={table}>
      <caption class="visually-hidden">{t('tenants.title')}</caption>
      <thead>
        <tr>
          {head('status')}
          {head('name')}
          <th scope="col">{t('tenants.problems')}</th>
          {head('lag')}
          {head('urgent')}
          {head('levels')}
          {head('false_alarms')}
        </tr>
      </thead>
      <tbody>
        {tenants.map((tenant) => (
          <TenantRow key={tenant.tenant_id} tenant={tenant} />
        ))}
      </tbody>
    </table>
  );
};

type HeadProps = { by: Column; order: Order; onOrder: (order: Order) => void };

const Head = ({ by, order, onOrder }: HeadProps) => {
  const isSorted = order.by === by;
  return (
    <th
      scope="col"
      class={by === 'status' || by === 'name' ? undefined : 'number'}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" title={columnHints[by]} onClick={() => onOrder(pressed(order, by))}>
        {columnNames[by]}
        <span class="sort-mark" aria-hidden="true">
          {isSorted ? (order.isDescending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
};
