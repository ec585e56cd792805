import { useMemo } from 'preact/hooks';
import type { Stats } from '../api/types.ts';
import { distinctNames } from '../format.ts';
import { BarChart } from '../parts/bar-chart.tsx';
import type { Point } from '../parts/bar-plot.ts';
import { Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { locale } from '../texts/language.ts';
import { t } from '../texts/t.ts';
import { timeZoneName } from './period.ts';

const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric' });
const halfHour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const longHour = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' });

const skeleton = (
  <div class="chart" aria-hidden="true">
    <div class="chart-readout">
      <span class="skeleton" />
    </div>
    <div class="chart-box" />
  </div>
);

const isNone = ({ count }: { count: number }): boolean => count === 0;

export const DailyChart = ({ stats }: { stats: Resource<Stats> }) => (
  <Panel
    title={t('overview.perDay')}
    area="area-wide"
    isBusy={stats.isLoading}
    aside={<span class="faint">{timeZoneName()}</span>}
  >
    <Loaded
      resource={stats}
      skeleton={skeleton}
      empty={t('period.noTickets')}
      isEmpty={({ daily_trend }) => daily_trend.every(isNone)}
    >
      {({ daily_trend: trend }) => (
        <Chart title={t('overview.perDay')} unit={t('charts.day')} trend={trend} pointsOf={pointsOfDays} />
      )}
    </Loaded>
  </Panel>
);

export const HourlyChart = ({ stats }: { stats: Resource<Stats> }) => (
  <Panel title={t('overview.lastHours')} area="area-narrow" isBusy={stats.isLoading}>
    <Loaded
      resource={stats}
      skeleton={skeleton}
      empty={t('overview.noneInHours')}
      isEmpty={({ hourly_trend }) => hourly_trend.every(isNone)}
    >
      {({ hourly_trend: trend }) => (
        <Chart title={t('overview.perHour')} unit={t('charts.hour')} trend={trend} pointsOf={pointsOfHours} />
      )}
    </Loaded>
  </Panel>
);

type ChartProps<T> = {
  title: string;
  unit: string;
  trend: readonly T[];
  pointsOf: (trend: readonly T[]) => Point[];
};

const Chart = <T,>({ title, unit, trend, pointsOf }: ChartProps<T>) => {
  const points = useMemo(() => pointsOf(trend), [trend, pointsOf]);
  return <BarChart title={title} unit={unit} points={points} />;
};

const pointsOfDays = (trend: readonly Stats['daily_trend'][number][]): Point[] =>
  trend.map(({ day: name, count }) => {
    const date = new Date(`${name}T00:00:00Z`);
    return { label: day.format(date), longLabel: longDay.format(date), count };
  });

const pointsOfHours = (trend: readonly Stats['hourly_trend'][number][]): Point[] => {
  const names = distinctNames(
    longHour,
    trend.map(({ hour: iso }) => iso),
  );
  return trend.map(({ hour: iso, count }, index) => {
    const date = new Date(iso);
    return {
      label: (date.getMinutes() === 0 ? hour : halfHour).format(date),
      longLabel: names[index] ?? '',
      count,
    };
  });
};
