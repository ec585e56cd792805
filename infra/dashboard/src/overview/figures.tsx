import type { ComponentChildren } from 'preact';
import type { Stats } from '../api/types.ts';
import { asCount, asGrowth, asPoints, asShare } from '../format.ts';
import { Fault } from '../parts/panel.tsx';
import type { Period } from '../state/address.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { countBefore, nameBefore } from './period.ts';

/** The API lists at most this many customers at risk. */
const mostCustomers = 100;

/** With fewer tickets a share moves by chance: its change is shown without calling it better or worse. */
const fewTickets = 30;

type FiguresProps = { stats: Resource<Stats>; earlier: Stats | undefined; period: Period };

/** The key figures, each compared with the period before. */
export const Figures = ({ stats: { data, error, reload, isLoading }, earlier, period }: FiguresProps) => {
  if (error)
    return (
      <section class="panel figures-fault" aria-label={t('overview.figures')}>
        <Fault error={error} retry={reload} />
      </section>
    );
  const atRisk = data?.at_risk_customers.length ?? 0;
  const before = nameBefore(period);
  const base = earlier && earlier.total_tickets > 0 ? earlier : undefined;
  const isSignificant = Math.min(data?.total_tickets ?? 0, base?.total_tickets ?? 0) >= fewTickets;
  const onWholeDays = data && wholeDaysOf(data, period);
  return (
    <section class="figures" aria-label={t('overview.figures')} aria-busy={isLoading}>
      <Figure name={t('parts.tickets')} value={data && asCount(data.total_tickets)}>
        {onWholeDays !== undefined && base && (
          <Trend
            text={asGrowth(onWholeDays / base.total_tickets - 1)}
            difference={onWholeDays - base.total_tickets}
            before={before}
          />
        )}
      </Figure>
      <Share
        name={t('parts.highUrgency')}
        count={data?.by_urgency.high}
        ratio={data?.urgency_high_ratio}
        earlier={base?.urgency_high_ratio}
        before={before}
        isSignificant={isSignificant}
      />
      <Share
        name={t('overview.negativeSentiment')}
        count={data?.by_sentiment.negative}
        ratio={data?.negative_sentiment_ratio}
        earlier={base?.negative_sentiment_ratio}
        before={before}
        isSignificant={isSignificant}
      />
      <Figure
        name={t('overview.atRisk')}
        value={data && (atRisk >= mostCustomers ? `${mostCustomers}+` : asCount(atRisk))}
        more={data && t('overview.atRiskMeans')}
      />
    </section>
  );
};

/** What is compared: the tickets of whole days; of hours, all. */
const wholeDaysOf = ({ daily_trend, total_tickets }: Stats, period: Period): number =>
  period === '24h' ? total_tickets : countBefore(daily_trend, new Date());

type ShareProps = {
  name: string;
  count: number | undefined;
  ratio: number | undefined;
  earlier: number | undefined;
  before: string;
  isSignificant: boolean;
};

/** A share of the tickets; lower is better. */
const Share = ({ name, count, ratio, earlier, before, isSignificant }: ShareProps) => (
  <Figure
    name={name}
    value={ratio === undefined ? undefined : asShare(ratio)}
    more={count === undefined ? undefined : t('format.tickets', { count })}
  >
    {ratio !== undefined && earlier !== undefined && (
      <Trend
        text={asPoints(ratio - earlier)}
        difference={ratio - earlier}
        before={before}
        lessIsBetter={isSignificant}
      />
    )}
  </Figure>
);

type FigureProps = { name: string; value: string | undefined; more?: string | undefined; children?: ComponentChildren };

/** A number with its name, and what it counts. */
export const Figure = ({ name, value, more, children }: FigureProps) => (
  <div class="figure panel">
    <h2>{name}</h2>
    <p class="figure-value">{value ?? <span class="skeleton" aria-hidden="true" />}</p>
    <p class="figure-more">
      {more && <span>{more}</span>}
      {children}
    </p>
  </div>
);

type TrendProps = { text: string; difference: number; before: string; lessIsBetter?: boolean };

/** Coloured only where lower is better. */
const Trend = ({ text, difference, before, lessIsBetter = false }: TrendProps) => {
  const variant = !lessIsBetter || difference === 0 ? 'plain' : difference > 0 ? 'worse' : 'better';
  const [arrow, word] =
    difference > 0 ? ['↑', t('overview.up')] : difference < 0 ? ['↓', t('overview.down')] : ['→', t('overview.same')];
  return (
    <span class={`trend trend-${variant}`}>
      <span aria-hidden="true">{arrow} </span>
      <span class="visually-hidden">{word} </span>
      {text}
      <span class="trend-base"> {t('overview.against', { before })}</span>
    </span>
  );
};
