import { type BackoffRule, backoffMs } from '#lib/outgoing/backoff.ts';
import { type AwsAnswer, callAws } from '#lib/outgoing/call-aws.ts';

type Operation = 'SendMessage' | 'SendMessageBatch' | 'ChangeMessageVisibility';

/** Does something with a queue. @throws if SQS refuses it, or gives no answer at the last try either */
export type CallSqs = (
  queueUrl: string,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** How often, and how soon after one another, a call is made that fails by no fault of its own: as the SDK does. */
const tries = 3;
const backoff: BackoffRule = { baseMs: 100, capMs: 20_000 };

/** Calls SQS at the queue's own address, which names the region. A message may be sent twice if an answer is lost. */
export const sqsCalls =
  (sleep: (ms: number) => Promise<unknown>): CallSqs =>
  async (queueUrl, operation, input) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await callAws({
        ...{ service: 'sqs', region: regionOf(queueUrl), partition: undefined, endpoint: queueUrl },
        ...{ target: `AmazonSQS.${operation}`, jsonVersion: '1.0', input: { QueueUrl: queueUrl, ...input } },
      });
      if (answer.kind === 'ok') return answer.output;
      if (attempt === tries || !isTemporary(answer)) throw new Error(`SQS ${reasonOf(answer)} (${operation})`);
      await sleep(backoffMs(attempt, backoff));
    }
  };

type Fault = Exclude<AwsAnswer, { kind: 'ok' }>;

const isTemporary = (fault: Fault): boolean =>
  fault.kind === 'failed' || fault.status >= 500 || fault.status === 429 || /throttl/i.test(fault.error);

/** Without the rest of the answer, which may quote the message. */
const reasonOf = (fault: Fault): string =>
  fault.kind === 'failed' ? fault.reason : `answered ${fault.status} ${fault.error}`.trimEnd();

/** As in `https://sqs.eu-west-1.amazonaws.com/111122223333/queue`; an emulator has none and asks for none. */
export const regionOf = (queueUrl: string): string =>
  /(?:^|\.)sqs[\w-]*\.([\w-]+)\./.exec(new URL(queueUrl).hostname)?.[1] ?? 'us-east-1';
