import { sentiments, urgencies } from '../api/classification.ts';
import type { Stats } from '../api/types.ts';
import { asWords } from '../format.ts';
import { type Bar, Bars } from '../parts/bars.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { hrefOfPeriod } from './period.ts';

type Counts = Readonly<Record<string, number>>;

/** A provider may have any number of statuses; this many fit. */
const mostStatuses = 6;

const barsOf = (counts: Counts, names: readonly string[], filter: 'status' | 'urgency' | 'sentiment'): Bar[] =>
  names.map((name) => ({
    label: asWords(name),
    count: counts[name] ?? 0,
    variant: filter === 'status' ? 'plain' : name,
    href: hrefOfPeriod({ [filter]: name }),
  }));

/** The most frequent statuses, and one bar for all others. */
const statusBars = (counts: Counts): Bar[] => {
  const names = Object.keys(counts).toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  const others = names.slice(mostStatuses);
  const rest = others.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  return [
    ...barsOf(counts, names.slice(0, mostStatuses), 'status'),
    ...(others.length > 0 ? [{ label: t('overview.others', { count: others.length }), count: rest }] : []),
  ];
};

export const Breakdown = ({ stats }: { stats: Resource<Stats> }) => (
  <Panel title={t('overview.breakdown')} area="area-full" isBusy={stats.isLoading}>
    <Loaded
      resource={stats}
      skeleton={<Lines count={6} tall />}
      empty={t('period.noTickets')}
      isEmpty={({ total_tickets }) => total_tickets === 0}
    >
      {({ total_tickets: whole, by_urgency, by_sentiment, by_status }) => (
        <div class="thirds">
          <div>
            <h3>{t('names.urgency')}</h3>
            <Bars whole={whole} bars={barsOf(by_urgency, urgencies, 'urgency')} />
          </div>
          <div>
            <h3>{t('names.sentiment')}</h3>
            <Bars whole={whole} bars={barsOf(by_sentiment, sentiments, 'sentiment')} />
          </div>
          <div>
            <h3>{t('names.status')}</h3>
            <Bars whole={whole} bars={statusBars(by_status)} />
          </div>
        </div>
      )}
    </Loaded>
  </Panel>
);

export const Keywords = ({ stats }: { stats: Resource<Stats> }) => (
  <Panel title={t('overview.keywords')} area="area-half" isBusy={stats.isLoading}>
    <Loaded
      resource={stats}
      skeleton={<Lines count={8} />}
      empty={t('overview.noKeywords')}
      isEmpty={({ top_keywords }) => top_keywords.length === 0}
    >
      {({ total_tickets: whole, top_keywords }) => (
        <Bars
          whole={whole}
          showsShare={false}
          bars={top_keywords.map(({ keyword, count }) => ({
            label: keyword,
            count,
            href: hrefOfPeriod({ q: keyword }),
          }))}
        />
      )}
    </Loaded>
  </Panel>
);
