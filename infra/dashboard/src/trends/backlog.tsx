import { useMemo } from 'preact/hooks';
import type { Trends } from '../api/types.ts';
import { asCount, asMoment } from '../format.ts';
import { type Bar, Bars } from '../parts/bars.tsx';
import { Empty, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { SeriesChart } from '../parts/series-chart.tsx';
import type { Series } from '../parts/series-plot.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { hrefBetween, slotsOf } from './slots.ts';
import { chartSkeleton, unitOf } from './volume.tsx';

type Props = { trends: Resource<Trends> };

/** Created against closed tickets, and how many were open. */
export const Backlog = ({ trends }: Props) => (
  <Panel title={t('trends.backlog')} area="area-half" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={chartSkeleton}>
      {(data) => (data.flow_since === null ? <Empty>{t('trends.noFlow')}</Empty> : <BacklogChart data={data} />)}
    </Loaded>
  </Panel>
);

const BacklogChart = ({ data }: { data: Trends }) => {
  const slots = useMemo(() => slotsOf(data), [data]);
  const series = useMemo((): Series[] => {
    const { buckets } = data;
    return [
      { name: t('trends.created'), kind: 'bar', colour: '--data', values: buckets.map(({ tickets }) => tickets) },
      { name: t('trends.closed'), kind: 'line', colour: '--positive-bar', values: buckets.map(({ closed }) => closed) },
      { name: t('trends.open'), kind: 'dashed', colour: '--ink-soft', values: buckets.map(({ open }) => open) },
    ];
  }, [data]);
  const isKnownWhole = data.flow_since !== null && data.flow_since <= data.from_date;
  return (
    <>
      <SeriesChart
        title={t('trends.backlog')}
        unit={unitOf(data)}
        summary={t('trends.openNow', { count: data.open_tickets })}
        {...{ slots, series, asValue: asCount }}
      />
      {!isKnownWhole && data.flow_since !== null && (
        <p class="faint">{t('trends.flowSince', { since: asMoment(data.flow_since) })}</p>
      )}
    </>
  );
};

/** How long the open tickets have been open, each age with its tickets, the newest first. */
export const OpenAge = ({ trends }: Props) => (
  <Panel title={t('trends.openAge')} area="area-half" isBusy={trends.isLoading}>
    <Loaded
      resource={trends}
      skeleton={<Lines count={6} />}
      empty={t('trends.noneOpen')}
      isEmpty={({ open_tickets }) => open_tickets === 0}
    >
      {(data) => <Bars whole={data.open_tickets} bars={data.open_by_age.map(openBar)} />}
    </Loaded>
  </Panel>
);

const dayMs = 86_400_000;
/** Ages are of UTC days, the youngest begins today. */
const openBar = ({ created_from: from, created_before: before, tickets }: Trends['open_by_age'][number]): Bar => {
  const daysSince = (iso: string) => Math.round((Math.floor(Date.now() / dayMs) * dayMs - Date.parse(iso)) / dayMs);
  const [least, most] = [before === null ? 0 : daysSince(before) + 1, from === null ? null : daysSince(from)];
  return {
    label: ageOf(least, most),
    count: tickets,
    href: hrefBetween(from, before, { open: 'true' }),
  };
};

const ageOf = (least: number, most: number | null): string => {
  if (most === null) return t('trends.daysOrMore', { least });
  return most === 0
    ? t('trends.today')
    : least === most
      ? t('trends.days', { most })
      : t('trends.daysBetween', { least, most });
};

/** How long it took from the creation of a ticket until it was closed. */
export const TimeToClose = ({ trends }: Props) => (
  <Panel title={t('trends.timeToClose')} area="area-half" isBusy={trends.isLoading}>
    <Loaded
      resource={trends}
      skeleton={<Lines count={6} />}
      empty={t('trends.noneClosed')}
      isEmpty={({ closed }) => closed.tickets === 0}
    >
      {({ closed }) => (
        <>
          <p class="panel-lead">
            {closed.half_within_hours === null
              ? t('trends.closings', { count: closed.tickets })
              : t('trends.halfWithin', { count: closed.tickets, time: timeOf(closed.half_within_hours) })}
          </p>
          <Bars whole={closed.tickets} bars={closedBars(closed)} />
        </>
      )}
    </Loaded>
  </Panel>
);

/** Shown together where the API has finer groups, in hours. */
const shownBounds = [1, 8, 24, 72, 168, 720, null] as const;

const closedBars = ({ within }: Trends['closed']): Bar[] =>
  shownBounds.map((bound, index) => {
    const above = shownBounds[index - 1] ?? 0;
    const inGroup = within.filter(
      ({ hours }) => (hours ?? Infinity) > above && (hours ?? Infinity) <= (bound ?? Infinity),
    );
    return {
      label: timeBetween(above, bound),
      count: inGroup.reduce((sum, { tickets }) => sum + tickets, 0),
    };
  });

const timeBetween = (least: number, most: number | null): string => {
  if (most === null) return t('trends.daysOrMore', { least: least / 24 });
  if (least === 0) return t('trends.underAnHour');
  return most <= 24
    ? t('trends.hoursBetween', { least, most })
    : t('trends.daysBetween', { least: least / 24, most: most / 24 });
};

const timeOf = (hours: number): string =>
  hours % 24 === 0 && hours > 24 ? t('trends.inDays', { count: hours / 24 }) : t('trends.inHours', { count: hours });
