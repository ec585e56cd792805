import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimestamp } from '#lib/provider/moment.ts';

const moments = fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
const pad = (value: number): string => `${Math.abs(value)}`.padStart(2, '0');

/** An offset of whole minutes, and all the ways to write it. */
const offsets = fc.integer({ min: -12 * 60, max: 14 * 60 }).chain((minutes) => {
  const sign = minutes < 0 ? '-' : '+';
  const hours = pad(Math.trunc(minutes / 60));
  const rest = pad(minutes % 60);
  const forms = [`${sign}${hours}:${rest}`, `${sign}${hours}${rest}`];
  if (rest === '00') forms.push(`${sign}${hours}`);
  if (minutes === 0) forms.push('Z', 'z', '');
  return fc.constantFrom(...forms).map((text) => ({ minutes, text }));
});

const local = (date: Date, minutes: number): string => new Date(date.getTime() + minutes * 60_000).toISOString();

describe('any timestamp', () => {
  it('survives a round trip through ISO 8601 with any offset, extended or basic', () => {
    fc.assert(
      fc.property(
        moments,
        offsets,
        fc.constantFrom('T', ' ', 't'),
        fc.boolean(),
        fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 9 }),
        (date, offset, separator, isBasic, digits) => {
          const [day = '', time = ''] = local(date, offset.minutes).slice(0, 23).split('T');
          const text = `${day}${separator}${time}${digits}`;
          const written = (isBasic ? text.replace(/[-:]/g, '') : text) + offset.text;

          expect(parseTimestamp(written)).toEqual(date);
        },
      ),
    );
  });

  it('survives a round trip through the time since 1970 in any unit, as a number or text', () => {
    fc.assert(
      fc.property(moments, fc.boolean(), (date, isText) => {
        const ms = date.getTime();
        const forms = [ms / 1_000, ms, ms * 1_000].map((value) => (isText ? `${value}` : value));

        expect(forms.map(parseTimestamp)).toEqual([date, date, date]);
      }),
    );
  });

  it('survives a round trip, in whole seconds, through a mail date', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const seconds = new Date(Math.floor(date.getTime() / 1_000) * 1_000);

        expect(parseTimestamp(date.toUTCString())).toEqual(seconds);
        expect(parseTimestamp(date.toUTCString().replace('GMT', '+0000').slice(5))).toEqual(seconds);
      }),
    );
  });
});

it('any parsed timestamp parses to the same value from its ISO form', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer(), fc.double(), fc.anything()), (value) => {
      const date = parseTimestamp(value);

      if (date) expect(parseTimestamp(date.toISOString())).toEqual(date);
    }),
  );
});
