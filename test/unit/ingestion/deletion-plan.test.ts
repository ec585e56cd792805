import { describe, expect, it } from 'vitest';
import { type Pass, planDeletions } from '#lib/ingestion/deletion-plan.ts';

const guard = { count: 10, share: 0.25 };

/** A complete pass: it saw all of the provider's tickets, and the pass before missed the same ones. */
const aPass = (fields: Partial<Pass>): Pass => ({
  living: 100,
  missed: 0,
  gone: fields.missed ?? 0,
  seen: 100,
  unidentified: 0,
  isMixed: false,
  totalCount: null,
  ...fields,
});

const allowedOf = (fields: Partial<Pass>, allowed = 0) => planDeletions(aPass(fields), guard, allowed).allowed;

describe('a pass that found every ticket', () => {
  it('deletes nothing and has no note, complete or not', () => {
    const plan = { allowed: 0, held: 0, note: null };

    expect(planDeletions(aPass({}), guard, 100)).toEqual({ ...plan, is_whole: true });
    expect(planDeletions(aPass({ seen: 1, totalCount: 2 }), guard, 100)).toEqual({ ...plan, is_whole: false });
  });
});

describe('the deletion safeguard', () => {
  it.each([
    ['ten, of however few', { living: 10, missed: 10 }, 10],
    ['a quarter, of however many', { living: 1_000, missed: 250 }, 250],
    ['a quarter that is no whole number, rounded down', { living: 47, missed: 11 }, 11],
  ])('permits %s', (_, pass, allowed) => {
    expect(planDeletions(aPass(pass), guard, 0)).toEqual({ allowed, held: 0, note: null, is_whole: true });
  });

  it.each([
    ['more than ten that are more than a quarter', { living: 43, missed: 11 }],
    ['one more than a quarter', { living: 1_000, missed: 251 }],
    ['all of more than ten', { living: 11, missed: 11 }],
  ])('withholds %s', (_, pass) => {
    const plan = planDeletions(aPass(pass), guard, 0);

    expect(plan).toMatchObject({ allowed: 0, held: pass.missed });
    expect(plan.note).toContain(`allow_deletions=${pass.missed}`);
  });

  it('applies its share exactly, even if the fraction has no exact binary form', () => {
    expect(planDeletions(aPass({ living: 100, missed: 29 }), { count: 0, share: 0.29 }, 0).allowed).toBe(29);
    expect(planDeletions(aPass({ living: 100, missed: 30 }), { count: 0, share: 0.29 }, 0).allowed).toBe(0);
  });

  it('permits nothing with zeros, and everything with a share of 1', () => {
    expect(planDeletions(aPass({ missed: 1 }), { count: 0, share: 0 }, 0).allowed).toBe(0);
    expect(planDeletions(aPass({ missed: 100 }), { count: 0, share: 1 }, 0).allowed).toBe(100);
  });
});

describe('the deletions that a caller allows', () => {
  it('are a ceiling: the rest is withheld with a note', () => {
    const plan = planDeletions(aPass({ missed: 60 }), guard, 40);

    expect(plan).toMatchObject({ allowed: 40, held: 20 });
    expect(plan.note).toContain('20 deletions are withheld');
  });

  it('are at most the missed tickets', () => {
    expect(planDeletions(aPass({ missed: 60 }), guard, 1_000)).toEqual({
      allowed: 60,
      held: 0,
      note: null,
      is_whole: true,
    });
  });

  it('do not withhold what the safeguard permits anyway', () => {
    expect(allowedOf({ missed: 20 }, 5)).toBe(20);
  });
});

describe('a ticket missed by one pass', () => {
  it('waits for the next complete pass, and does not count as withheld', () => {
    const plan = planDeletions(aPass({ missed: 3, gone: 1 }), guard, 0);

    expect(plan).toMatchObject({ allowed: 1, held: 0, is_whole: true });
    expect(plan.note).toContain('2 of the missed tickets stay');
  });

  it('is not covered by what the caller allows, and does not count for the safeguard', () => {
    expect(planDeletions(aPass({ missed: 90, gone: 10 }), guard, 90)).toMatchObject({ allowed: 10, held: 0 });
    expect(planDeletions(aPass({ missed: 90, gone: 30 }), guard, 20)).toMatchObject({ allowed: 20, held: 10 });
  });
});

describe('an incomplete pass', () => {
  it('deletes nothing, whatever the safeguard or the caller permits, and withholds nothing', () => {
    const plan = planDeletions(aPass({ missed: 1, seen: 99, totalCount: 100 }), guard, 1);

    expect(plan).toMatchObject({ allowed: 0, held: 0 });
    expect(plan.note).toContain('a pass with gaps');
  });

  it('is also one with an entry without a readable id', () => {
    const plan = planDeletions(aPass({ missed: 1, unidentified: 2 }), guard, 1);

    expect(plan).toMatchObject({ allowed: 0, held: 0, is_whole: false });
    expect(plan.note).toContain('2 entries without a readable id');
  });

  it('is also one that restarted with smaller pages after some were read', () => {
    expect(planDeletions(aPass({ missed: 1, isMixed: true }), guard, 1)).toMatchObject({ allowed: 0, is_whole: false });
  });

  it('is not one that met at least as many tickets as the provider has', () => {
    expect(allowedOf({ missed: 1, seen: 100, totalCount: 100 })).toBe(1);
    expect(allowedOf({ missed: 1, seen: 101, totalCount: 100 })).toBe(1);
  });

  it('cannot be detected if the provider does not report its total', () => {
    expect(allowedOf({ missed: 1, seen: 0, totalCount: null })).toBe(1);
  });
});
