import { daysOfOwn, type Period, periods } from '../state/address.ts';
import { go, useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { ownPeriodOf, periodName, pickedDays, timeZoneName } from './period.ts';

const choose = (period: Period): void => go({ period }, { replace: true });

/** The period of a view, as part of the address: a usual one, or days of the reader's own choice, in the reader's time zone. */
export const PeriodPicker = () => {
  const { period } = useAddress();
  const isOwn = daysOfOwn(period) !== null;
  return (
    <div class="period-picker">
      <select
        aria-label={t('period.label')}
        value={isOwn ? 'own' : period}
        onChange={({ currentTarget }) => choose(currentTarget.value as Period)}
      >
        {periods.map((one) => (
          <option key={one} value={one}>
            {periodName(one)}
          </option>
        ))}
        {isOwn && <option value="own">{t('period.own')}</option>}
      </select>
      <DayInputs period={period} />
      <span class="faint period-zone">{timeZoneName()}</span>
    </div>
  );
};

/** A day that is not written in full yet changes nothing; the other one follows where it would be on the wrong side. */
const DayInputs = ({ period }: { period: Period }) => {
  const days = pickedDays(period, new Date());
  const { first = '', last = '' } = days ?? {};
  const chooseDays = (from: string, to: string): void => {
    if (from !== '' && to !== '' && daysOfOwn(ownPeriodOf(from, to))) choose(ownPeriodOf(from, to));
  };
  return (
    <span class="period-days">
      <input
        type="date"
        aria-label={t('period.from')}
        value={first}
        onChange={({ currentTarget: { value } }) => chooseDays(value, last === '' || last < value ? value : last)}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={t('period.to')}
        value={last}
        onChange={({ currentTarget: { value } }) => chooseDays(first === '' || first > value ? value : first, value)}
      />
    </span>
  );
};
