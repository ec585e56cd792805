import { MongoClient, type MongoClientOptions } from 'mongodb';

/**
 * Settings for a Lambda instance. It serves one request or one small batch at a time and there may be a thousand
 * instances, so each holds few connections and closes idle ones. It is billed by the millisecond and its caller waits,
 * so it gives up on an unreachable cluster soon: the queue or the caller retries.
 */
const clientOptions: MongoClientOptions = {
  appName: 'intake',
  maxPoolSize: 5,
  minPoolSize: 0,
  maxIdleTimeMS: 60_000, // a frozen instance's sockets may be dead
  connectTimeoutMS: 3_000,
  serverSelectionTimeoutMS: 5_000,
  waitQueueTimeoutMS: 5_000,
  socketTimeoutMS: 30_000, // longer than any query of ours, shorter than any function's timeout
  retryReads: true,
  retryWrites: true,
  w: 'majority', // a lock or a page must survive a failover
  ignoreUndefined: true,
};

/** Connects once and verifies that the server answers. The caller closes the client. */
export const connect = async (uri: string, options: MongoClientOptions = {}): Promise<MongoClient> => {
  const client = new MongoClient(uri, { ...clientOptions, ...options });
  try {
    return await client.connect();
  } catch (error) {
    await client.close();
    throw error;
  }
};

/** As `connect`, for building indexes or counting whole tenants: its commands may take longer than any of a function. */
export const connectWithoutDeadline = (uri: string, options: MongoClientOptions = {}): Promise<MongoClient> =>
  connect(uri, { ...options, socketTimeoutMS: 0 });
