import { MongoNetworkError, MongoServerSelectionError, type TopologyDescription } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { problem, problemReply } from '#functions/runtime/http/problem.ts';
import { badInput, conflict, notFound, RequestError, unauthorized } from '#lib/errors.ts';

describe('the response to a request that cannot be served', () => {
  it('is a problem document with everything that the caller may know', () => {
    const faults = [{ in: 'query' as const, path: 'page_size', message: 'must be a whole number' }];

    expect(problemReply(badInput(faults), 'r-1')).toEqual({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'urn:intake:problem:bad-input',
        title: 'Unprocessable Entity',
        status: 422,
        detail: 'The request is invalid; see errors.',
        request_id: 'r-1',
        errors: faults,
      },
    });
  });

  it('has no list of errors if there are none', () => {
    expect(problemReply(notFound('There is no such ticket.'), 'r-1').body).not.toHaveProperty('errors');
  });

  it('has the headers and members of its type', () => {
    const { headers, body } = problemReply(
      conflict('It runs already.', { headers: { 'X-Job-ID': 'j-1' }, extra: { job_id: 'j-1' } }),
      'r-1',
    );

    expect(headers).toMatchObject({ 'X-Job-ID': 'j-1', 'content-type': 'application/problem+json' });
    expect(body).toMatchObject({ status: 409, job_id: 'j-1' });
  });

  it.each([
    badInput([]),
    unauthorized('No key.'),
    notFound('None.'),
    conflict('Runs.', {}),
    new RequestError(599, 'odd', 'Odd.'),
  ])('conforms to the documented schema: %s', (error) => {
    const { status, body } = problemReply(error, 'r-1');

    expect(problem.parse(body)).toMatchObject({ status, request_id: 'r-1' });
  });
});

describe('the response when the database is unreachable', () => {
  it.each([new MongoNetworkError('hunter2'), new MongoServerSelectionError('hunter2', {} as TopologyDescription)])(
    'says when to retry and does not reveal the database’s address: %s',
    (thrown) => {
      const reply = problemReply(thrown, 'r-1');

      expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
      expect(problem.parse(reply.body)).toMatchObject({ type: 'urn:intake:problem:unavailable', request_id: 'r-1' });
      expect(JSON.stringify(reply)).not.toContain('hunter2');
    },
  );
});

describe('the response to an internal error', () => {
  it.each([
    new Error('connect ECONNREFUSED mongodb://app:hunter2@db'),
    Object.assign(new Error('hunter2'), { status: 404, type: 'hunter2', extra: { hunter2: 1 } }),
    'hunter2',
    { status: 403, message: 'hunter2' },
    undefined,
    null,
  ])('has the request id and no details: %s', (thrown) => {
    const reply = problemReply(thrown, 'r-1');

    expect(reply.status).toBe(500);
    expect(problem.parse(reply.body)).toMatchObject({
      type: 'urn:intake:problem:internal',
      status: 500,
      request_id: 'r-1',
    });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });
});
