import type { InputFault } from '../api/client.ts';
import { faultsAt } from '../parts/field-fault.tsx';
import { t } from '../texts/t.ts';
import { type Choice, DestinationChoices } from './destination-choices.tsx';
import type { Draft } from './policy-draft.ts';

type SpikeProps = {
  spikes: Draft['spikes'];
  choices: readonly Choice[];
  faults: readonly InputFault[];
  onChange: (spikes: Draft['spikes']) => void;
};

/** Who hears of what is unusual. No route and no quiet hours apply to it. */
export const SpikeFields = ({ spikes, choices, faults, onChange }: SpikeProps) => (
  <div class="spikes-to">
    <label class="field">
      {t('policy.spikes')}
      <select
        value={spikes === null ? 'all' : 'some'}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'all' ? null : { to: [] })}
      >
        <option value="all">{t('policy.spikesToAll')}</option>
        <option value="some">{t('policy.spikesToSome')}</option>
      </select>
    </label>
    {spikes !== null && (
      <DestinationChoices
        legend={t('policy.spikeDestinations')}
        choices={choices}
        chosen={spikes.to}
        hint={t('policy.spikesToNone')}
        faults={faultsAt(faults, 'spikes')}
        onChange={(to) => onChange({ ...spikes, to: [...to] })}
      />
    )}
  </div>
);
