import { MongoError, MongoNetworkError, MongoServerSelectionError, type TopologyDescription } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { isTransient } from '#lib/mongo/transient.ts';

const labelled = (label: string): MongoError => {
  const error = new MongoError('a test');
  error.addErrorLabel(label);
  return error;
};

describe('an error of the database', () => {
  it.each([
    new MongoNetworkError('closed'),
    Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' }),
    new MongoServerSelectionError('nobody', {} as TopologyDescription),
    labelled('TransientTransactionError'),
    labelled('UnknownTransactionCommitResult'),
    labelled('RetryableWriteError'),
  ])('is transient: %s', (error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each([new MongoError('too large'), labelled('Another'), new RangeError('too deep'), 'text', null, undefined])(
    'is permanent: %s',
    (error) => {
      expect(isTransient(error)).toBe(false);
    },
  );
});
