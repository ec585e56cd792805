import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledRules } from '#lib/triage/compiled-rules.ts';
import { pack, packBytes, unpack, unpackBytes } from '#lib/triage/packed.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { reportHalf, tuningHalf } from '#test/bench/triage/labelled.ts';

const integers = (most: number) => fc.array(fc.integer({ min: 0, max: most }));
const array: fc.Arbitrary<unknown> = fc.oneof(
  integers(0xff).map((numbers) => Uint8Array.from(numbers)),
  fc
    .constantFrom(0x7f, 0xffff)
    .chain(integers)
    .map((numbers) => Uint16Array.from(numbers)),
  fc
    .constantFrom(0xff, 0xffff, 0x7fffffff)
    .chain(integers)
    .map((numbers) => Int32Array.from(numbers)),
  fc.array(fc.integer()).map((numbers) => Int32Array.from(numbers)),
  fc.float32Array({ noNaN: true }),
);
const plain = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const data = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    array,
    fc.oneof(plain, fc.boolean(), fc.constant(null)).filter((value) => !Object.is(value, -0)),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), tie('node'), { maxKeys: 3 }),
  ),
})).node;

/** Numbers without a pattern that deflating could find. */
const mixed = (at: number): number =>
  Math.imul((at + 1) ^ (at << 7), 0x9e3779b1) ^ (Math.imul(at + 7, 0x85ebca6b) >>> 13);

describe('packed data', () => {
  it('is the same once it is unpacked, whatever numbers its arrays hold', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(unpack(pack(value))).toEqual(value);
      }),
    );
  });

  it('is the same from bytes, wherever they stand in memory', () => {
    fc.assert(
      fc.property(data, fc.nat({ max: 8 }), (value, at) => {
        const bytes = packBytes(value);
        const moved = new Uint8Array(at + bytes.length).subarray(at);
        moved.set(bytes);
        expect(unpackBytes(moved)).toEqual(value);
      }),
    );
  });

  it('takes no more than the narrowest numbers that it could have', () => {
    const wide = pack(Int32Array.from({ length: 999 }, (_, at) => mixed(at))).length;

    expect(pack(Int32Array.from({ length: 999 }, (_, at) => mixed(at) & 0xff)).length).toBeLessThan(wide / 3);
  });

  it('has arrays that start where numbers of their kind may, and can be written each by itself', () => {
    const data = { a: Uint8Array.of(1), b: Int32Array.of(-1, 2), c: Uint8Array.of(4, 5, 6), d: Float32Array.of(0.5) };
    const unpacked = unpack<typeof data>(pack(data));
    unpacked.b.fill(7);

    expect(unpacked).toEqual({ ...data, b: Int32Array.of(7, 7) });
  });
});

describe('the packed rules', () => {
  const unpacked = unpack<CompiledRules>(pack(defaultRules()));

  it('are the compiled ones', () => {
    expect(unpacked).toEqual(defaultRules());
  });

  it('triage every labelled ticket as the compiled ones do', () => {
    for (const ticket of [...tuningHalf(), ...reportHalf()]) expect(triage(ticket, unpacked)).toEqual(triage(ticket));
  });
});
