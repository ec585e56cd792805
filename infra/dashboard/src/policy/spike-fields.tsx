import type { InputFault } from '../api/client.ts';
import { faultsAt } from '../parts/field-fault.tsx';
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
      When many more tickets come than usual
      <select
        value={spikes === null ? 'all' : 'some'}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'all' ? null : { to: [] })}
      >
        <option value="all">Tell all destinations, at any hour</option>
        <option value="some">Tell only some, at any hour</option>
      </select>
    </label>
    {spikes !== null && (
      <DestinationChoices
        legend="Destinations that are notified"
        choices={choices}
        chosen={spikes.to}
        hint="None: no one hears of it"
        faults={faultsAt(faults, 'spikes')}
        onChange={(to) => onChange({ ...spikes, to: [...to] })}
      />
    )}
  </div>
);
