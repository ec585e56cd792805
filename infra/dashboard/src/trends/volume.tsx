import { useMemo } from 'preact/hooks';
import { urgencies } from '../api/classification.ts';
import type { Trends } from '../api/types.ts';
import { asCount, asShare, asWords } from '../format.ts';
import { nameBefore } from '../overview/period.ts';
import { Loaded, Panel } from '../parts/panel.tsx';
import { SeriesChart } from '../parts/series-chart.tsx';
import type { Series } from '../parts/series-plot.ts';
import type { Period } from '../state/address.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { slotsOf } from './slots.ts';

export const chartSkeleton = (
  <div class="chart series-chart" aria-hidden="true">
    <div class="series-readout">
      <span class="skeleton" />
    </div>
    <div class="chart-box" />
    <div class="chart-table" />
  </div>
);

export const unitOf = ({ interval }: Trends): string => t(`charts.${interval}`);

type VolumeProps = { trends: Resource<Trends>; previous: Trends | undefined; period: Period };

/** Tickets by urgency, before those of the period before. */
export const Volume = ({ trends, previous, period }: VolumeProps) => (
  <Panel title={t('trends.volume')} area="area-full" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={chartSkeleton} empty={t('period.noTickets')} isEmpty={isEmpty}>
      {(data) => <VolumeChart data={data} previous={previous} period={period} />}
    </Loaded>
  </Panel>
);

export const isEmpty = ({ total_tickets }: Trends): boolean => total_tickets === 0;

const VolumeChart = ({ data, previous, period }: { data: Trends; previous: Trends | undefined; period: Period }) => {
  const slots = useMemo(() => slotsOf(data), [data]);
  const series = useMemo(
    (): Series[] => [
      ...urgencies.map(
        (urgency): Series => ({
          name: asWords(urgency),
          kind: 'bar',
          colour: `--${urgency}-bar`,
          values: data.buckets.map((bucket) => bucket[urgency]),
        }),
      ),
      ...(previous && previous.interval === data.interval
        ? [
            {
              name: t('trends.before', { before: nameBefore(period) }),
              kind: 'dashed',
              colour: '--ink-soft',
              values: data.buckets.map((_, index) => previous.buckets[index]?.tickets ?? null),
            } satisfies Series,
          ]
        : []),
    ],
    [data, previous, period],
  );
  return (
    <SeriesChart
      title={t('trends.volume')}
      unit={unitOf(data)}
      summary={t('format.tickets', { count: data.total_tickets })}
      {...{ slots, series, asValue: asCount }}
    />
  );
};

/** With fewer tickets in an hour or day a share of them is chance. */
const fewTickets = 3;

/** The share of negative tickets over time. */
export const NegativeShare = ({ trends, previous }: Omit<VolumeProps, 'period'>) => (
  <Panel title={t('trends.negativeShare')} area="area-half" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={chartSkeleton} empty={t('period.noTickets')} isEmpty={isEmpty}>
      {(data) => <NegativeChart data={data} previous={previous} />}
    </Loaded>
  </Panel>
);

const shareIn = ({ tickets, negative }: Trends['buckets'][number]): number | null =>
  tickets < fewTickets ? null : negative / tickets;

const wholeOf = ({ buckets, total_tickets }: Trends): number =>
  total_tickets === 0 ? 0 : buckets.reduce((sum, { negative }) => sum + negative, 0) / total_tickets;

const NegativeChart = ({ data, previous }: { data: Trends; previous: Trends | undefined }) => {
  const slots = useMemo(() => slotsOf(data, { sentiment: 'negative' }), [data]);
  const series = useMemo(
    (): Series[] => [
      { name: asWords('negative'), kind: 'bar', colour: '--negative-bar', values: data.buckets.map(shareIn) },
    ],
    [data],
  );
  const before = previous && previous.total_tickets > 0 ? wholeOf(previous) : null;
  const share = asShare(wholeOf(data));
  return (
    <SeriesChart
      title={t('trends.negativeShare')}
      unit={unitOf(data)}
      summary={before === null ? share : t('trends.shareAgainst', { share, before: asShare(before) })}
      least={0.1}
      {...{ slots, series, asValue: asShare }}
    />
  );
};
