import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, headersOf } from '#lib/tracing/trace-context.ts';

/** What goes on of headers that came. */
const passedOn = (traceparent: string | undefined, tracestate?: string) =>
  headersOf(contextOf({ ...(traceparent !== undefined && { traceparent }), ...(tracestate && { tracestate }) }));

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const id = (length: number) => hex(length).filter((text) => /[^0]/.test(text));
const ids = fc.record({ trace: id(32), span: id(16) });
const flags = hex(2);
const known = '00-12345678901234567890123456789012-1234567890123456-01';

describe('a traceparent', () => {
  it('that is valid goes on with its ids and whether it is sampled', () => {
    fc.assert(
      fc.property(ids, flags, ({ trace, span }, flag) => {
        const sampled = (Number.parseInt(flag, 16) & 1) === 1 ? '01' : '00';
        expect(passedOn(`00-${trace}-${span}-${flag}`)).toEqual({ traceparent: `00-${trace}-${span}-${sampled}` });
      }),
    );
  });

  it('of a later version is read as far as it is known, and goes on as ours', () => {
    const version = hex(2).filter((text) => text !== '00' && text !== 'ff');
    fc.assert(
      fc.property(ids, version, fc.constantFrom('', '-', '-what-the-future-brings'), ({ trace, span }, v, more) => {
        expect(passedOn(`${v}-${trace}-${span}-01${more}`)).toEqual({ traceparent: `00-${trace}-${span}-01` });
      }),
    );
  });

  it('of any other text is ignored', () => {
    const form = /^\s?(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}(-.*)?\s?$/;
    const almost = fc
      .tuple(fc.nat(known.length), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([at, text, gone]) => known.slice(0, at) + text + known.slice(at + gone));
    const wrong = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), almost).filter((text) => !form.test(text));
    fc.assert(
      fc.property(wrong, (text) => {
        expect(passedOn(text, 'a=b')).toEqual({});
      }),
    );
  });

  // The cases of the test suite that W3C publishes.
  it.each([
    ['no header', undefined],
    ['version ff', 'ff-12345678901234567890123456789012-1234567890123456-01'],
    ['a trace id of zeros', '00-00000000000000000000000000000000-1234567890123456-01'],
    ['a span id of zeros', '00-12345678901234567890123456789012-0000000000000000-01'],
    ['upper case', '00-ABCDEF78901234567890123456789012-1234567890123456-01'],
    ['letters that are no digits', '.0-12345678901234567890123456789012-1234567890123456-01'],
    ['a short version', '0-12345678901234567890123456789012-1234567890123456-01'],
    ['a long version', '000-12345678901234567890123456789012-1234567890123456-01'],
    ['a short trace id', '00-123456789012345678901234567890-1234567890123456-01'],
    ['a long trace id', '00-1234567890123456789012345678901234-1234567890123456-01'],
    ['a long span id', '00-12345678901234567890123456789012-12345678901234567-01'],
    ['short flags', '00-12345678901234567890123456789012-1234567890123456-1'],
    ['long flags', '00-12345678901234567890123456789012-1234567890123456-001'],
    ['more than version 00 has', '00-12345678901234567890123456789012-1234567890123456-01-what'],
    ['more of a later version without a dash', 'cc-12345678901234567890123456789012-1234567890123456-01.what'],
    ['two of them', `${known},${known}`],
  ])('with %s is ignored', (_, traceparent) => {
    expect(passedOn(traceparent)).toEqual({});
  });
});

describe('a tracestate', () => {
  it.each([
    ['one member', 'foo=1', 'foo=1'],
    ['several, in their order', 'foo=1,bar=2,baz=3', 'foo=1,bar=2,baz=3'],
    ['spaces between them', 'foo=1 \t , \t bar=2', 'foo=1,bar=2'],
    ['empty members', 'foo=1,,bar=2,', 'foo=1,bar=2'],
    ['a key of several tenants', 'fw529a3039@dt=FfFfFfFfFfM1', 'fw529a3039@dt=FfFfFfFfFfM1'],
    ['32 members', manyMembers(32), manyMembers(32)],
    ['33 members', manyMembers(33), undefined],
    ['a key that is none', 'foo @=1', undefined],
    ['nothing', '', undefined],
  ])('of %s goes on as far as it is valid', (_, given, expected) => {
    expect(passedOn(known, given).tracestate).toBe(expected);
  });

  it('never goes on without a traceparent, with more than 512 characters, or with what breaks a header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/), fc.string({ maxLength: 80 })), { maxLength: 40 }),
        (pairs) => {
          const given = pairs.map(([key, value]) => `${key}=${value}`).join(',');
          const { tracestate = '' } = passedOn(known, given);
          expect(tracestate.length).toBeLessThanOrEqual(512);
          expect(tracestate).toMatch(/^[\x20-\x7e]*$/);
          expect(passedOn('no', given)).toEqual({});
        },
      ),
    );
  });
});

function manyMembers(count: number): string {
  return Array.from({ length: count }, (_, n) => `bar${n}=${n}`).join(',');
}
