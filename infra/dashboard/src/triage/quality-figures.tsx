import type { TriageQuality } from '../api/types.ts';
import { asCount, asRate } from '../format.ts';
import { Figure } from '../overview/figures.tsx';
import { Fault } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** How often triage is wrong in either direction, and how much people have said of it. */
export const QualityFigures = ({
  quality: { data, error, reload, isLoading },
}: {
  quality: Resource<TriageQuality>;
}) => {
  if (error)
    return (
      <section class="panel figures-fault" aria-label={t('triage.quality')}>
        <Fault error={error} retry={reload} />
      </section>
    );
  return (
    <>
      <section class="figures" aria-label={t('triage.quality')} aria-busy={isLoading}>
        <Figure
          name={t('triage.falsePer1000')}
          value={data && asRate(data.false_alarms_per_1000)}
          more={data && t('triage.falseAlarms', { count: data.false_alarms })}
        />
        <Figure
          name={t('triage.missedPer1000')}
          value={data && asRate(data.missed_per_1000)}
          more={data && t('triage.missed', { count: data.missed })}
        />
        <Figure
          name={t('triage.alarms')}
          value={data && asCount(data.alarms)}
          more={data && t('triage.inTickets', { count: data.total_tickets })}
        />
        <Figure
          name={t('triage.corrected')}
          value={data && asCount(data.corrected_tickets)}
          more={data && t('triage.confirmed', { count: data.confirmed_alarms })}
        />
      </section>
      <p class="faint quality-note">
        {data?.is_complete === false
          ? t('triage.uncorrectedNewest', { count: data.corrected_tickets })
          : t('triage.uncorrected')}
      </p>
    </>
  );
};
