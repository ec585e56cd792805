import type { Problem, TenantHealth } from '../api/types.ts';
import { asDuration, asShare } from '../format.ts';
import { asCountUpTo, healthNames, placeOf, problemWithCount } from '../health/problem-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { formatAddress } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { columnNames } from './column-names.ts';
import { rowLink } from './tenant-keys.ts';
import { nameOf } from './tenant-order.ts';

const none = '–';

const hrefOf = (tenant: string, place: Parameters<typeof formatAddress>[0] = {}): string =>
  formatAddress({ tenant, ...place });

/** A tenant in one line: how it is, what is wrong, each with a link to where that is seen to, and its figures. */
export const TenantRow = ({ tenant }: { tenant: TenantHealth }) => {
  const { tenant_id: id, name, status, problems } = tenant;
  const { urgent_open, urgent_unacknowledged, service_levels_missed, false_alarm_ratio } = tenant;
  return (
    <tr>
      <td class="tenant-status">
        <Badge variant={healthNames[status][0]}>{healthNames[status][1]}</Badge>
      </td>
      <th scope="row">
        <a class={rowLink} href={hrefOf(id)}>
          <Verbatim as="span">{nameOf(tenant)}</Verbatim>
        </a>
        {name !== null && name !== id && (
          <Verbatim as="span" class="tenant-id">
            {id}
          </Verbatim>
        )}
      </th>
      <td class="tenant-problems">
        {problems.map((problem) => (
          <ProblemLink key={problem.code} tenantId={id} problem={problem} />
        ))}
      </td>
      <Figure label={columnNames.lag}>{lagOf(tenant)}</Figure>
      <Figure label={columnNames.urgent} isBad={urgent_unacknowledged > 0}>
        {urgent_open === 0
          ? none
          : t('tenants.unacknowledgedOf', {
              unacknowledged: asCountUpTo(urgent_unacknowledged),
              open: asCountUpTo(urgent_open),
            })}
      </Figure>
      <Figure label={columnNames.levels} isBad={service_levels_missed > 0}>
        {service_levels_missed === 0 ? none : asCountUpTo(service_levels_missed)}
      </Figure>
      <Figure label={columnNames.false_alarms}>{false_alarm_ratio === null ? none : asShare(false_alarm_ratio)}</Figure>
    </tr>
  );
};

/** In whole minutes: seconds say nothing of a schedule. */
const lagOf = ({ is_running, lag_seconds }: TenantHealth): string => {
  if (is_running) return t('tenants.running');
  return lag_seconds === null ? none : asDuration(Math.max(1, Math.floor(lag_seconds / 60)) * 60_000);
};

const ProblemLink = ({ tenantId, problem }: { tenantId: string; problem: Problem }) => (
  <p>
    <a href={hrefOf(tenantId, placeOf(problem))}>{problemWithCount(problem)}</a>
    {problem.since !== null && (
      <span class="faint">
        {' '}
        <Time iso={problem.since} ago />
      </span>
    )}
    {problem.detail !== null && (
      <Verbatim as="span" class="tenant-detail">
        {problem.detail}
      </Verbatim>
    )}
  </p>
);

type FigureProps = { label: string; isBad?: boolean; children: string };

/** On a phone the head of the table is not there: each figure has its name beside it. */
const Figure = ({ label, isBad = false, children }: FigureProps) => (
  <td class={`number${isBad ? ' is-bad' : ''}${children === none ? ' is-none' : ''}`} data-label={label}>
    {children}
  </td>
);
