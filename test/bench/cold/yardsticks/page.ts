import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.BENCH_MONGODB_URI ?? '');
const queues = new SQSClient();

/**
 * What any handler of a page does around its own work: one call for 100 tickets, one transaction that reads a document,
 * inserts the tickets as they are and updates a document, one message for the next page. No configuration, no secret, no
 * limit or lock, nothing triaged, indexed or counted.
 */
export const handler = async ({ tenantId }: { tenantId: string }) => {
  const query = new URLSearchParams({ tenant_id: tenantId, page: '1', page_size: '100' });
  const [response] = (await once(
    get(`${process.env.EXTERNAL_API_URL}/external/support-tickets?${query}`),
    'response',
  )) as [IncomingMessage];
  const { tickets } = (await json(response)) as { tickets: object[] };
  const pages = client.db(process.env.MONGODB_DB).collection<{ _id: string }>('bare_pages');
  const rows = client.db(process.env.MONGODB_DB).collection('bare_tickets');
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await pages.findOne({ _id: tenantId }, { session });
      await rows.insertMany(tickets, { session });
      await pages.updateOne({ _id: tenantId }, { $set: { page: 1 } }, { session, upsert: true });
    }),
  );
  await queues.send(new SendMessageCommand({ QueueUrl: process.env.INGEST_PAGE_QUEUE_URL, MessageBody: '{}' }));
  return { statusCode: 200 };
};
