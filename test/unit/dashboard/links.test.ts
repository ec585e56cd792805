import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn, safeAddress } from '#infra/dashboard/src/tickets/links.ts';

const linked = (text: string) => linksIn(text).flatMap((piece) => (piece.href === null ? [] : [piece.text]));

describe('the links of a message', () => {
  it.each([
    ['See https://shop.example/a?b=c#d.', ['https://shop.example/a?b=c#d']],
    [
      '(https://wiki.example/Town_(Ohio)), and HTTP://b.example!',
      ['https://wiki.example/Town_(Ohio)', 'HTTP://b.example'],
    ],
    ['<https://a.example> "https://b.example"', ['https://a.example', 'https://b.example']],
    ['https://shop.example:8443/a', ['https://shop.example:8443/a']],
    ['javascript:alert(1) ftp://a.example mailto:a@b.example www.a.example', []],
    ['https://', []],
    ['https://bank.example@evil.example/', []],
    ['https://bank.example:pw@evil.example', []],
    ['https://bаnk.example/ with letters of another script', []],
    ['https://shop.example/\u202egpj.exe', ['https://shop.example/']],
  ])('in %j are %j', (text, expected) => {
    expect(linked(text)).toEqual(expected);
  });

  it('leave any text as it is, and lead only to the web', () => {
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constant('https://')))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, (given) => {
        const pieces = linksIn(given);
        expect(pieces.map((piece) => piece.text).join('')).toBe(given);
        for (const { href } of pieces) if (href !== null) expect(href).toMatch(/^https?:\/\/[^@/]+/);
      }),
    );
  });
});

it('the address of a ticket in its help desk is followed only if it is one of the web', () => {
  expect(safeAddress('https://desk.example/agent/tickets/1')).toBe('https://desk.example/agent/tickets/1');
  expect(['javascript:alert(1)', 'data:text/html,x', '/tickets/1', ''].map(safeAddress)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
