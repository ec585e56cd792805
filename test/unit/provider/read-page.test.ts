import { describe, expect, it } from 'vitest';
import { maxPageBytes, maxPageValues, readPage } from '#lib/provider/read-page.ts';

const read = (body: unknown, { contentType = 'application/json', status = 200, page = 1, pageSize = 100 } = {}) =>
  readPage({
    body: typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body)),
    status,
    contentType,
    page,
    pageSize,
  });

const pageOf = (body: unknown) => {
  const answer = read(body);
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
  return answer.page;
};

describe('the metadata of a page', () => {
  it.each([
    [12, 12],
    ['12', 12],
    [' 12 ', 12],
    [0, 0],
    ['0', 0],
    [-1, null],
    ['-1', null],
    [1.5, null],
    ['1.5', null],
    [{ value: 1 }, null],
    ['*', null],
    ['', null],
    [false, null],
    [null, null],
    [undefined, null],
    [1e300, null],
    ['99999999999999999999', null],
  ])('never fails the page: a total of %j is %j', (total_count, totalCount) => {
    expect(pageOf({ tickets: [], total_count })).toEqual({ tickets: [], nextPage: null, totalCount });
  });

  it.each([0, '0', '', ' ', false, null, undefined])('means the end with a next page of %j', (next_page) => {
    expect(pageOf({ tickets: [], next_page }).nextPage).toBeNull();
  });

  it.each([
    [2, 2],
    ['2', 2],
    [' 17 ', 17],
  ])('means a next page with %j', (next_page, nextPage) => {
    expect(pageOf({ tickets: [], next_page }).nextPage).toBe(nextPage);
  });

  it.each([
    ['a cursor', 'a text'],
    [-2, 'a number'],
    [2.5, 'a number'],
    [true, 'a boolean'],
    [{ page: 2 }, 'an object'],
    [[2], 'a list'],
  ])('is not the end with a next page of %j, which would hide pages', (next_page, said) => {
    const reason = `The provider's page has another shape: next_page is ${said}, not a page's number`;
    expect(read({ tickets: [], next_page })).toEqual({ kind: 'unreadable', reason });
  });

  it.each([1, 2, '2'])('is circular if page 2 names page %j as the next', (next_page) => {
    expect(read({ tickets: [], next_page }, { page: 2 })).toEqual({
      kind: 'unreadable',
      reason: `The provider goes in circles: page 2 names page ${next_page} as the next`,
    });
  });
});

describe('ids of entries', () => {
  const ticketsOf = (text: string) => pageOf(`{"tickets":[${text}]}`).tickets;

  it('beyond the integers of a double are read exactly, as text', () => {
    expect(
      ticketsOf('{"id":9007199254740993,"tenant_id": -9223372036854775808,"customer_id":18446744073709551615}'),
    ).toEqual([{ id: '9007199254740993', tenant_id: '-9223372036854775808', customer_id: '18446744073709551615' }]);
  });

  it('that a double can hold stay numbers, also beside longer ones', () => {
    expect(ticketsOf('{"id":9007199254740991},{"id":7},{"id":9007199254740992}')).toEqual([
      { id: 9007199254740991 },
      { id: 7 },
      { id: '9007199254740992' },
    ]);
  });

  it('are distinguished from fractions and from other numbers', () => {
    expect(ticketsOf('{"id":1e20,"score":9007199254740993}')).toEqual([{ id: 1e20, score: 9007199254740992 }]);
  });
});

describe('a response that is not a page', () => {
  it('is reported with its status, its type and its first characters', () => {
    expect(
      read('<!doctype html>\n\t<title>Closed for\u0000 maintenance</title>', {
        contentType: 'text/html; charset=utf-8',
      }),
    ).toEqual({
      kind: 'unavailable',
      reason:
        'The provider\'s answer is not JSON (200, text/html; charset=utf-8); it begins with "<!doctype html> <title>Closed for maintenance</title>"',
    });
  });

  it('is quoted up to a hundred characters', () => {
    const answer = read('x'.repeat(5_000));
    expect(answer).toMatchObject({ reason: expect.stringContaining(`"${'x'.repeat(100)}…"`) });
  });

  it('is not quoted from its tickets on, since reasons are logged', () => {
    const broken = '{"next_page":2,"tickets":[{"subject":"My card is gone"';
    expect(read(broken)).toMatchObject({
      reason: expect.stringContaining('it begins with "{"next_page":2,"tickets":[…"'),
    });
    expect(read('[{"subject":"My card is gone"')).toMatchObject({ reason: expect.stringContaining('"[…"') });
  });

  it.each([
    [204, ''],
    [200, ''],
    [200, ' \r\n'],
  ])('is reported as empty: %i with %j', (status, body) => {
    const reason = `The provider's answer is empty (${status}, application/json)`;
    expect(read(body, { status })).toEqual({ kind: 'unavailable', reason });
  });

  it('is reported as lacking a content type', () => {
    const answer = readPage({ body: Buffer.alloc(0), status: 204, contentType: undefined, page: 1, pageSize: 1 });
    expect(answer).toEqual({ kind: 'unavailable', reason: "The provider's answer is empty (204, no content type)" });
  });

  it.each([
    ['null', 'missing'],
    ['7', 'missing'],
    ['[]', 'missing'],
    ['{"tickets":null}', 'null'],
    ['{"tickets":{}}', 'an object'],
    ['{"tickets":"none"}', 'a text'],
    ['{"tickets":7}', 'a number'],
    ['{"error":"token expired"}', 'missing'],
  ])('has an unexpected shape if it is %s', (body, said) => {
    const reason = `The provider's page has another shape: tickets is ${said}, not a list`;
    expect(read(body)).toEqual({ kind: 'unreadable', reason });
  });

  it('is rejected if its bytes are invalid in their charset', () => {
    const body = Buffer.from('{"tickets":[{"id":1,"subject":"Müller"}]}', 'latin1');
    expect(readPage({ body, status: 200, contentType: 'application/json', page: 1, pageSize: 10 })).toEqual({
      kind: 'unreadable',
      reason: "The provider's answer is not valid utf-8 (200, application/json)",
    });
  });
});

describe('a page that is too large', () => {
  const ones = (count: number): string => `{"tickets":[${'1,'.repeat(count - 1)}1]}`;

  it('may have at most ten times the requested entries', () => {
    expect(read(ones(50), { pageSize: 5 }).kind).toBe('page');
    expect(read(ones(51), { pageSize: 5 })).toEqual({
      kind: 'unreadable',
      reason: "The provider's page holds 51 entries where 5 were asked for",
    });
  });

  it('may have ten thousand entries, whatever was requested', () => {
    expect(read(ones(10_000), { pageSize: 5_000 }).kind).toBe('page');
    expect(read(ones(10_001), { pageSize: 5_000 }).kind).toBe('unreadable');
  });

  it('is rejected before parsing, with its number of entries', () => {
    expect(read(ones(1_000_000))).toEqual({
      kind: 'unreadable',
      reason: "The provider's page holds 1000000 entries where 100 were asked for",
    });
  });

  it('is requested in smaller pages if its few tickets hold too many values', () => {
    const wide = JSON.stringify({ tickets: [{ id: 1, tags: Array(maxPageValues).fill(1) }] });
    expect(read(wide)).toEqual({
      kind: 'too-large',
      reason: `The provider's page holds more than ${maxPageValues} values`,
    });
  });

  it('is bounded as a whole by the byte limit', () => {
    for (const part of ['1,', '[],', '{},', '"",'])
      expect(read(`{"tickets":[${part.repeat(maxPageBytes / part.length)}`).kind).toBe('unreadable');
  });
});
