import type { ComponentChildren } from 'preact';
import type { Stats } from '../api/types.ts';
import { asCount, asGrowth, asPoints, asShare } from '../format.ts';
import { Fault } from '../parts/panel.tsx';
import type { Period } from '../state/address.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { countBefore, periodNames } from './period.ts';

/** The API lists at most this many customers at risk. */
const mostCustomers = 100;

/** With fewer tickets a share moves by chance: its change is shown without calling it better or worse. */
const fewTickets = 30;

type FiguresProps = { stats: Resource<Stats>; earlier: Stats | undefined; period: Period };

/** The key figures, each compared with the period before. */
export const Figures = ({ stats: { data, error, reload, isLoading }, earlier, period }: FiguresProps) => {
  if (error)
    return (
      <section class="panel figures-fault" aria-label="In numbers">
        <Fault error={error} retry={reload} />
      </section>
    );
  const atRisk = data?.at_risk_customers.length ?? 0;
  const before = periodNames[period].before;
  const base = earlier && earlier.total_tickets > 0 ? earlier : undefined;
  const isSignificant = Math.min(data?.total_tickets ?? 0, base?.total_tickets ?? 0) >= fewTickets;
  const onWholeDays = data && countBefore(data.daily_trend, new Date());
  return (
    <section class="figures" aria-label="In numbers" aria-busy={isLoading}>
      <Figure name="Tickets" value={data && asCount(data.total_tickets)}>
        {onWholeDays !== undefined && base && (
          <Trend
            text={asGrowth(onWholeDays / base.total_tickets - 1)}
            difference={onWholeDays - base.total_tickets}
            before={before}
          />
        )}
      </Figure>
      <Share
        name="High urgency"
        count={data?.by_urgency.high}
        ratio={data?.urgency_high_ratio}
        earlier={base?.urgency_high_ratio}
        before={before}
        isSignificant={isSignificant}
      />
      <Share
        name="Negative sentiment"
        count={data?.by_sentiment.negative}
        ratio={data?.negative_sentiment_ratio}
        earlier={base?.negative_sentiment_ratio}
        before={before}
        isSignificant={isSignificant}
      />
      <Figure
        name="Customers at risk"
        value={data && (atRisk >= mostCustomers ? `${mostCustomers}+` : asCount(atRisk))}
        more={data && 'two urgent tickets or more'}
      />
    </section>
  );
};

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
  const [arrow, word] = difference > 0 ? ['↑', 'up'] : difference < 0 ? ['↓', 'down'] : ['→', 'the same,'];
  return (
    <span class={`trend trend-${variant}`}>
      <span aria-hidden="true">{arrow} </span>
      <span class="visually-hidden">{word} </span>
      {text}
      <span class="trend-base"> vs the {before}</span>
    </span>
  );
};
