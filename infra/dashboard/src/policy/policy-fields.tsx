import type { InputFault } from '../api/client.ts';
import { t } from '../texts/t.ts';
import type { Choice } from './destination-choices.tsx';
import { HoursFields } from './hours-fields.tsx';
import { type Draft, newBusinessHours, newQuietHours, type QuietAction } from './policy-draft.ts';
import { quietWords } from './quiet-words.ts';
import { RouteList } from './route-list.tsx';
import { SpikeFields } from './spike-fields.tsx';
import { ZoneField } from './zone-field.tsx';

type FieldsProps = {
  draft: Draft;
  choices: readonly Choice[];
  faults: readonly InputFault[];
  change: (changes: Partial<Draft>) => void;
};

/** The fields of a policy: its routes, then its hours, then who hears of what is unusual. */
export const PolicyFields = ({ draft, choices, faults, change }: FieldsProps) => (
  <>
    <RouteList routes={draft.routes} choices={choices} faults={faults} onChange={(routes) => change({ routes })} />
    <ZoneField zone={draft.timeZone} faults={faults} onInput={(zone) => change({ timeZone: zone })} />
    <HoursFields
      name={t('hours.business')}
      add={t('hours.addBusiness')}
      none={t('hours.noBusiness')}
      path="business_hours"
      hours={draft.businessHours}
      fresh={newBusinessHours}
      faults={faults}
      onChange={(businessHours) => change({ businessHours })}
    />
    <HoursFields
      name={t('hours.quiet')}
      add={t('hours.addQuiet')}
      none={t('hours.noQuiet')}
      path="quiet_hours.hours"
      hours={draft.quietHours}
      fresh={newQuietHours}
      faults={faults}
      onChange={(quietHours) => change({ quietHours })}
    />
    {draft.quietHours.length > 0 && (
      <label class="field">
        {t('hours.quietAction')}
        <select
          value={draft.quietAction}
          onChange={({ currentTarget }) => change({ quietAction: currentTarget.value as QuietAction })}
        >
          {Object.entries(quietWords).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
    )}
    <SpikeFields spikes={draft.spikes} choices={choices} faults={faults} onChange={(spikes) => change({ spikes })} />
  </>
);
