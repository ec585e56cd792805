import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishedBy, foldedStatus } from '#lib/tickets/status.ts';

describe('the status of a ticket', () => {
  it.each([
    ['Open', 'open '],
    ['OPEN', '\topen\n'],
    ['On Hold', 'on_hold'],
    ['on-hold', 'ON  HOLD'],
    ['Ｃｌｏｓｅｄ', 'closed'],
    ['Gelöst', 'GELO\u0308ST'],
    ['clo\u00adsed', 'closed\u200b'],
  ])('is the same in the spellings %j and %j', (one, other) => {
    expect(
      foldedStatus(one) === foldedStatus(other) || foldedStatus(one).replaceAll(' ', '') === foldedStatus(other),
    ).toBe(true);
  });

  it('does not change when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(foldedStatus(foldedStatus(text))).toBe(foldedStatus(text));
      }),
    );
  });

  it.each([
    'closed',
    'Resolved',
    'SOLVED ',
    'done',
    'Completed',
    'cancelled',
    'Canceled',
    "Won't Fix",
    'auto_closed',
    'geschlossen',
    'Résolu',
    'cerrado',
    'Решён',
    '已解决',
    '完了',
  ])('means that a ticket is finished: %s', (status) => {
    expect(finishedBy([])(status)).toBe(true);
  });

  it.each([
    'open',
    'new',
    'pending',
    'on hold',
    'waiting for customer',
    'reopened',
    'unresolved',
    'not closed',
    '',
    '5',
  ])('does not mean that a ticket is finished: %s', (status) => {
    expect(finishedBy([])(status)).toBe(false);
  });

  it('is finished if its tenant’s settings say so, in any spelling', () => {
    const isFinished = finishedBy(['Shipped Off', '5']);
    expect(['shipped_off', ' SHIPPED-OFF', '5', 'closed', 'shipped'].map(isFinished)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
