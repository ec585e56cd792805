import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOf, fieldTimeOf } from '#infra/dashboard/src/tickets/time-bounds.ts';

describe('a bound of the tickets’ creation', () => {
  it('is a time of the reader’s time zone in its field', () => {
    const at = new Date(2026, 0, 10, 9, 30);
    const bound = at.toISOString().replace('.000Z', 'Z');
    expect(fieldTimeOf('from', bound)).toBe('2026-01-10T09:30');
    expect(fieldTimeOf('to', bound.replace(':00Z', ':05Z'))).toBe('2026-01-10T09:30:05');
    expect(boundOf('2026-01-10T09:30')).toBe(bound);
  });

  it('that is a day has the field’s time at which the day begins, or is over', () => {
    expect(fieldTimeOf('from', '2026-02-28')).toBe('2026-02-28T00:00');
    expect(fieldTimeOf('to', '2026-02-28')).toBe('2026-03-01T00:00');
  });

  it('is the same again after its field', () => {
    const days = fc.date({ min: new Date(1990, 0, 2), max: new Date(2099, 11, 30), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        // At noon: in the hour that clocks repeat, a field has two times of one name.
        const at = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12, day.getMinutes(), day.getSeconds());
        const bound = at.toISOString().replace('.000Z', 'Z');
        expect(boundOf(fieldTimeOf('from', bound))).toBe(bound);
      }),
    );
  });

  it('is none for other texts, and none yet while its year is being typed', () => {
    expect(['tomorrow', '', undefined, '2026-99-99'].map((text) => fieldTimeOf('from', text))).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(boundOf('')).toBe('');
    expect(['0002', '0020', '0202'].map((year) => boundOf(`${year}-01-10T09:30`))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
