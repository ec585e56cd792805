import type { TriageQuality } from '../api/types.ts';
import { asCount, asRate, counted } from '../format.ts';
import { Figure } from '../overview/figures.tsx';
import { Fault } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';

/** How often triage is wrong in either direction, and how much people have said of it. */
export const QualityFigures = ({
  quality: { data, error, reload, isLoading },
}: {
  quality: Resource<TriageQuality>;
}) => {
  if (error)
    return (
      <section class="panel figures-fault" aria-label="Triage quality">
        <Fault error={error} retry={reload} />
      </section>
    );
  return (
    <>
      <section class="figures" aria-label="Triage quality" aria-busy={isLoading}>
        <Figure
          name="False alarms per 1,000 tickets"
          value={data && asRate(data.false_alarms_per_1000)}
          more={
            data && `${counted(data.false_alarms, 'ticket')} that a person says ${areNot(data.false_alarms)} urgent`
          }
        />
        <Figure
          name="Missed per 1,000 tickets"
          value={data && asRate(data.missed_per_1000)}
          more={data && `${counted(data.missed, 'ticket')} that only a person says ${are(data.missed)} urgent`}
        />
        <Figure
          name="Alarms"
          value={data && asCount(data.alarms)}
          more={data && `in ${counted(data.total_tickets, 'ticket')}`}
        />
        <Figure
          name="Corrected or confirmed"
          value={data && asCount(data.corrected_tickets)}
          more={data && `${counted(data.confirmed_alarms, 'alarm')} confirmed`}
        />
      </section>
      <p class="faint quality-note">
        What nobody has corrected counts as right.
        {data?.is_complete === false &&
          ` Only the newest ${counted(data.corrected_tickets, 'correction')} are counted.`}
      </p>
    </>
  );
};

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const areNot = (count: number): string => `${are(count)} not`;
