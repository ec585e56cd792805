import { periods } from '../state/address.ts';
import { go, useAddress } from '../state/navigation.ts';
import { periodNames } from './period.ts';

/** The period of a view, as part of the address. */
export const PeriodPicker = () => {
  const { period } = useAddress();
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">Period</legend>
      {periods.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="period"
            value={one}
            checked={one === period}
            onChange={() => go({ period: one }, { replace: true })}
          />
          <span>{periodNames[one].short}</span>
        </label>
      ))}
    </fieldset>
  );
};
