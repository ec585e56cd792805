import { describe, expect, it } from 'vitest';
import { agentUrl, readId, readTags, shortName } from '#lib/helpdesks/canonical-ticket.ts';

describe('an id', () => {
  it.each([
    [7, '7'],
    [46_407_218_913_001, '46407218913001'],
    [' 9007199254740993001 ', '9007199254740993001'],
    [2 ** 53, null],
    [1.5, null],
    ['', null],
    ['x'.repeat(257), null],
    [null, null],
    [{}, null],
  ])('%s is read as %s', (value, id) => {
    expect(readId(value)).toBe(id);
  });
});

describe('tags', () => {
  it('are sorted, unique, at most 50, and of at most 64 characters', () => {
    expect(readTags(['b', 'a', 'b', ' ', 7])).toEqual(['a', 'b']);
    expect(readTags(Array.from({ length: 60 }, (_, at) => `tag-${at}`))).toHaveLength(50);
    expect(readTags(['x'.repeat(100)])).toEqual(['x'.repeat(64)]);
    expect(readTags('vip')).toEqual([]);
  });
});

it('a short name is on one line, and holds no half of a character', () => {
  expect(shortName(' on\nline ')).toBe('online');
  expect(shortName(`${'x'.repeat(63)}🖨️`)).toBe(`${'x'.repeat(63)}\ufffd`);
});

it('the page for agents is on the desk’s own host, or there is none', () => {
  expect(agentUrl('https://acme.example', '/agent/7')).toBe('https://acme.example/agent/7');
  expect(agentUrl('https://acme.example', '//evil.example/7')).toBeUndefined();
  expect(agentUrl('http://127.0.0.1:9100', '/agent/7')).toBeUndefined();
});
