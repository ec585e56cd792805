import type { Document } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';

const earlier = (moment: string, ms: number): Document => ({
  $cond: [moment, { $subtract: [moment, ms] }, '$$REMOVE'],
});

/**
 * Lets time pass for a limiter without waiting, by moving everything it stores into the past. The server's own clock
 * continues meanwhile, so assertions on times need a tolerance of some seconds.
 */
export const elapse = async ({ db }: Store, name: string, ms: number): Promise<void> => {
  const slot = { from: earlier('$$slot.from', ms), frees_at: earlier('$$slot.frees_at', ms) };
  const window = {
    k: '$$window.k',
    v: {
      $mergeObjects: [
        '$$window.v',
        { blocked_until: earlier('$$window.v.blocked_until', ms), left_until: earlier('$$window.v.left_until', ms) },
      ],
    },
  };
  const windows = { $arrayToObject: { $map: { input: { $objectToArray: '$windows' }, as: 'window', in: window } } };
  const slots = { $map: { input: '$slots', as: 'slot', in: { $mergeObjects: ['$$slot', slot] } } };
  await db
    .collection<{ _id: string }>('rate_limits')
    .updateOne({ _id: name }, [
      { $set: { clock: earlier('$clock', ms), blocked_until: earlier('$blocked_until', ms), slots } },
      { $set: { windows: { $cond: ['$windows', windows, '$$REMOVE'] } } },
    ]);
};
