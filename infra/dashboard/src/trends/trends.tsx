import type { ApiError } from '../api/client.ts';
import { nameBefore, periodName } from '../overview/period.ts';
import { PeriodPicker } from '../overview/period-picker.tsx';
import { Fault } from '../parts/panel.tsx';
import { useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { Alerts } from './alerts.tsx';
import { Backlog, OpenAge, TimeToClose } from './backlog.tsx';
import { Customers } from './customers.tsx';
import { Languages, Sources } from './groups.tsx';
import { HeatMap } from './heat-map.tsx';
import { Rising } from './rising.tsx';
import { type TrendData, useTrends } from './use-trends.ts';
import { NegativeShare, Volume } from './volume.tsx';

/** What people compare: a period with the one before it, and what rose. */
export const Trends = () => {
  const { period } = useAddress();
  const data = useTrends();
  const { trends, previous, stats, words, alerts, isCut } = data;
  const fault = sharedFault(data);
  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t('frame.trends')}</h1>
          <p class="faint">
            {isCut
              ? t('trends.yearAtMost')
              : t('trends.compared', { period: periodName(period), before: nameBefore(period) })}
          </p>
        </div>
        <PeriodPicker />
      </div>
      {fault ? (
        <section class="panel" aria-label={t('frame.trends')}>
          <Fault error={fault} retry={trends.reload} />
        </section>
      ) : (
        <div class="grid trends">
          {trends.error ? (
            <section class="panel area-full" aria-label={t('frame.trends')}>
              <Fault error={trends.error} retry={trends.reload} />
            </section>
          ) : (
            <Volume {...{ trends, previous, period }} />
          )}
          <Rising words={words} />
          {!trends.error && <OverTime {...{ trends, previous }} />}
          <Customers stats={stats} />
          <Alerts alerts={alerts} />
        </div>
      )}
    </>
  );
};

const OverTime = (of: Pick<TrendData, 'trends' | 'previous'>) => (
  <>
    <NegativeShare {...of} />
    <Sources {...of} />
    <Languages {...of} />
    <HeatMap {...of} />
    <Backlog {...of} />
    <OpenAge {...of} />
    <TimeToClose {...of} />
  </>
);

/** A fault that all parts of the view share is shown once. */
const sharedFault = ({ trends, stats, words, alerts }: TrendData): ApiError | undefined => {
  const errors = [trends, stats, words, alerts].map(({ error }) => error);
  const [first] = errors;
  return errors.every((error) => error && error.message === first?.message) ? first : undefined;
};
