import { MongoServerError } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';

/** The server's open connections, including other clients'; null without the role `clusterMonitor`. */
export const countConnections = async ({ db }: Store): Promise<number | null> => {
  try {
    const { connections } = await db.admin().serverStatus();
    return connections?.current ?? null;
  } catch (error) {
    if (error instanceof MongoServerError) return null;
    throw error;
  }
};
