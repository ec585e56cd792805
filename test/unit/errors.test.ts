import { describe, expect, it } from 'vitest';
import {
  badInput,
  conflict,
  forbidden,
  loggable,
  messageOf,
  notFound,
  RequestError,
  unauthorized,
} from '#lib/errors.ts';

describe('a request that cannot go on', () => {
  it.each([
    [badInput([]), 422, 'bad-input'],
    [unauthorized('No key'), 401, 'unauthorized'],
    [forbidden(), 403, 'forbidden'],
    [notFound('No ticket'), 404, 'not-found'],
    [conflict('Running', {}), 409, 'conflict'],
  ])('says so with its status and kind: %s', (error, status, type) => {
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ status, type });
  });

  it('says how to authenticate where that is what is missing', () => {
    expect(unauthorized('No key').headers).toEqual({ 'www-authenticate': 'Bearer' });
  });

  it('carries the headers and members that its kind needs', () => {
    const error = conflict('Running', { headers: { 'x-job-id': 'j' }, extra: { job_id: 'j' } });

    expect(error).toMatchObject({ headers: { 'x-job-id': 'j' }, extra: { job_id: 'j' }, faults: [] });
  });
});

describe('the message of what was thrown', () => {
  it('is on one line', () => {
    expect(messageOf(new Error('first\n  second\r\n\tthird\u2028fourth'))).toBe('first second third fourth');
  });

  it('is at most 500 characters long', () => {
    expect(messageOf(new Error('x'.repeat(10_000)))).toHaveLength(500);
  });

  it('leaves out the values that the database quotes', () => {
    const quoting = 'E11000 duplicate key error collection: a.b index: name_1 dup key: { name: "a\nword" }';
    expect(messageOf(new Error(quoting))).toBe('E11000 duplicate key error collection: a.b index: name_1');
  });

  it.each([
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [42, '42'],
    [Symbol('s'), 'Symbol(s)'],
  ])('is there for anything: %s', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});

describe('what the log gets of what was thrown', () => {
  it('is its name, its message and where it was thrown, and none of its own members', () => {
    const error = Object.assign(new Error('E11000 dup key: { a: "word" }', { cause: new Error('no route') }), {
      op: { message: 'word' },
    });

    expect(loggable(error)).toEqual({
      name: 'Error',
      message: 'E11000',
      stack: expect.stringMatching(/^ +at .*errors\.test\.ts/),
      cause: 'no route',
    });
    expect(JSON.stringify(loggable(error))).not.toContain('word');
  });

  it('is a message for anything else', () => {
    expect(loggable('broken')).toEqual({ message: 'broken' });
  });
});
