import { describe, expect, it } from 'vitest';
import { rulesOf, type ServiceLevels, serviceLevelsInput, unreachable } from '#lib/service-levels/policy.ts';

const problems = (levels: unknown): string[] => {
  const { error } = serviceLevelsInput.safeParse(levels);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
};
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('service levels', () => {
  it('need a target and nothing else', () => {
    expect(problems({ resolution: { high: 1 } })).toEqual([]);
    expect(problems({ no_change: { low: 129_600 } })).toEqual([]);
    expect(problems({})).toEqual(['resolution']);
    expect(problems({ resolution: {}, no_change: {} })).toEqual(['resolution']);
  });

  it.each([
    ['resolution.high', { resolution: { high: 0 } }],
    ['resolution.high', { resolution: { high: 129_601 } }],
    ['resolution', { resolution: { high: 1, urgent: 1 } }],
    ['warning_share', { resolution: { high: 1 }, warning_share: 1 }],
    ['time_zone', { resolution: { high: 1 }, time_zone: 'Europe/Nowhere' }],
    ['holidays.0', { resolution: { high: 1 }, holidays: ['2026-02-30'] }],
    ['hours', { resolution: { high: 1 }, hours: [{ days: everyDay, from: '00:00', to: '24:00' }] }],
    ['hours.0.to', { resolution: { high: 1 }, hours: [{ days: ['mon'], from: '09:00', to: '09:00' }] }],
  ])('are refused for %s', (path, levels) => {
    expect(problems(levels)).toEqual([path]);
  });

  it('name the targets that their hours never reach', () => {
    const levels = serviceLevelsInput.parse({
      hours: [{ days: ['mon'], from: '09:00', to: '09:30' }],
      resolution: { high: 60, low: 129_600 },
    }) as ServiceLevels;
    expect(unreachable(levels, new Date('2026-01-01T00:00:00Z'))).toEqual(['resolution.low']);
    expect(rulesOf(levels).targetOf('resolution', 'medium')).toBeNull();
  });
});
