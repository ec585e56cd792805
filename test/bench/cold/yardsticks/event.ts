import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const bus = new EventBridgeClient();

/** The minimum for publishing one event. */
export const handler = async () => {
  const entry = { EventBusName: process.env.EVENT_BUS_NAME, Source: 'bench', DetailType: 'bench', Detail: '{}' };
  await bus.send(new PutEventsCommand({ Entries: [entry] }));
  return { statusCode: 200 };
};
