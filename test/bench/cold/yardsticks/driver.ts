import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.BENCH_MONGODB_URI ?? '');

/** The minimum for any function on MongoDB: load the driver, connect, read one document. */
export const handler = async () => {
  await client.db(process.env.MONGODB_DB).collection('tickets').findOne({ tenant_id: 'acme', external_id: 'T-1' });
  return { statusCode: 200 };
};
