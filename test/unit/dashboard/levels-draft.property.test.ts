import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelsDraftOf, levelsInputOf } from '#infra/dashboard/src/levels/levels-draft.ts';
import { weekdays } from '#infra/dashboard/src/policy/policy-draft.ts';
import { type ServiceLevels, serviceLevelsInput } from '#lib/service-levels/policy.ts';
import { noLevels } from '#lib/service-levels/service-levels.ts';

const minutes = fc.integer({ min: 1, max: 129_600 });
const targets = fc.record({ high: minutes, medium: minutes, low: minutes }, { requiredKeys: [] });
const levels: fc.Arbitrary<Required<ServiceLevels>> = fc.record({
  time_zone: fc.constantFrom('UTC', 'Europe/Berlin'),
  hours: fc.array(
    fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      from: fc.constantFrom('08:00', '09:00'),
      to: fc.constantFrom('17:30', '24:00'),
    }),
    { maxLength: 3 },
  ),
  holidays: fc.array(fc.constantFrom('2026-12-25', '2027-01-01'), { maxLength: 2 }),
  warning_share: fc.integer({ min: 100, max: 990 }).map((thousandths) => thousandths / 1_000),
  resolution: fc.record({ high: minutes, medium: minutes, low: minutes }, { requiredKeys: ['high'] }),
  response: targets,
  no_change: targets,
});
const asStored = ({ response = {}, ...given }: ServiceLevels) => ({
  ...{ tenant_id: 'acme', version: 1, updated_at: null, is_setting: false, responses_since: null, response },
  ...given,
});

it('is stored as it was read, if nothing is changed', () => {
  fc.assert(
    fc.property(levels, (given) => {
      const input = levelsInputOf(levelsDraftOf(asStored(given)));
      expect(input).toEqual(given);
      expect(serviceLevelsInput.parse(input)).toEqual(given);
    }),
  );
});

it('names what is missing in a form that nobody has filled in', () => {
  const { error } = serviceLevelsInput.safeParse(levelsInputOf(levelsDraftOf(asStored(noLevels))));
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['resolution']);
});
