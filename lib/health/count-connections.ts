import { MongoServerError } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';

/**
 * The connections that are open to the server, ours and everybody's; null where it does not tell us: it does so for users
 * with the role `clusterMonitor` alone.
 */
export const countConnections = async ({ db }: Store): Promise<number | null> => {
  try {
    const { connections } = await db.admin().serverStatus();
    return connections?.current ?? null;
  } catch (error) {
    if (error instanceof MongoServerError) return null;
    throw error;
  }
};
