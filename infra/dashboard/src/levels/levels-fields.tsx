import type { InputFault } from '../api/client.ts';
import { asWords } from '../format.ts';
import { faultsAt } from '../parts/field-fault.tsx';
import { TextField } from '../parts/text-field.tsx';
import { HoursFields } from '../policy/hours-fields.tsx';
import { newBusinessHours } from '../policy/policy-draft.ts';
import { ZoneField } from '../policy/zone-field.tsx';
import { t } from '../texts/t.ts';
import { type LevelsDraft, type Measure, measures, urgencies } from './levels-draft.ts';

type FieldsProps = {
  draft: LevelsDraft;
  faults: readonly InputFault[];
  change: (changes: Partial<LevelsDraft>) => void;
};

const legends: Readonly<Record<Measure, string>> = {
  response: t('levels.minutesToResponse'),
  resolution: t('levels.minutesToResolution'),
  no_change: t('levels.minutesWithoutChange'),
};

/** The fields of service levels: their targets, then the hours in which time counts. */
export const LevelsFields = ({ draft, faults, change }: FieldsProps) => (
  <>
    {measures.map((measure) => (
      <fieldset key={measure} class="hours">
        <legend>{legends[measure]}</legend>
        <div class="hours-row">
          {urgencies.map((urgency) => (
            <TextField
              key={urgency}
              label={asWords(urgency)}
              value={draft.targets[measure][urgency]}
              maxLength={6}
              faults={faults.filter(({ path }) => path === `${measure}.${urgency}` || path === measure)}
              onInput={(minutes) =>
                change({ targets: { ...draft.targets, [measure]: { ...draft.targets[measure], [urgency]: minutes } } })
              }
            />
          ))}
        </div>
      </fieldset>
    ))}
    <TextField
      label={t('levels.warnAfter')}
      value={draft.warningPercent}
      maxLength={4}
      faults={faultsAt(faults, 'warning_share')}
      onInput={(warningPercent) => change({ warningPercent })}
    />
    <ZoneField zone={draft.timeZone} faults={faults} onInput={(timeZone) => change({ timeZone })} />
    <HoursFields
      name={t('hours.business')}
      add={t('hours.addBusiness')}
      none={t('hours.noBusinessOfLevels')}
      path="hours"
      hours={draft.hours}
      fresh={newBusinessHours}
      faults={faults}
      onChange={(hours) => change({ hours })}
    />
    <TextField
      label={t('levels.holidays')}
      hint={t('levels.holidaysHint')}
      value={draft.holidays}
      hasLines
      faults={faultsAt(faults, 'holidays')}
      onInput={(holidays) => change({ holidays })}
    />
  </>
);
