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

describe('the error of a request that cannot be served', () => {
  it.each([
    [badInput([]), 422, 'bad-input'],
    [unauthorized('No key'), 401, 'unauthorized'],
    [forbidden(), 403, 'forbidden'],
    [notFound('No ticket'), 404, 'not-found'],
    [conflict('Running', {}), 409, 'conflict'],
  ])('has its status and type: %s', (error, status, type) => {
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ status, type });
  });

  it('says how to authenticate if that is missing', () => {
    expect(unauthorized('No key').headers).toEqual({ 'www-authenticate': 'Bearer' });
  });

  it('has the headers and members of its type', () => {
    const error = conflict('Running', { headers: { 'x-job-id': 'j' }, extra: { job_id: 'j' } });

    expect(error).toMatchObject({ headers: { 'x-job-id': 'j' }, extra: { job_id: 'j' }, faults: [] });
  });
});

describe('the message of a thrown value', () => {
  it('is on one line', () => {
    expect(messageOf(new Error('first\n  second\r\n\tthird\u2028fourth'))).toBe('first second third fourth');
  });

  it('is at most 500 characters long', () => {
    expect(messageOf(new Error('x'.repeat(10_000)))).toHaveLength(500);
  });

  it('omits the values that the database quotes', () => {
    const quoting = 'E11000 duplicate key error collection: a.b index: name_1 dup key: { name: "a\nword" }';
    expect(messageOf(new Error(quoting))).toBe('E11000 duplicate key error collection: a.b index: name_1');
  });

  it.each([
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [42, '42'],
    [Symbol('s'), 'Symbol(s)'],
  ])('exists for any value: %s', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});

describe('the log entry of a thrown value', () => {
  it('has its name, message and stack, and none of its own members', () => {
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

  it('has a message for anything that is not an Error', () => {
    expect(loggable('broken')).toEqual({ message: 'broken' });
  });
});
