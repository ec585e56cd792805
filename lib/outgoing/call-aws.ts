import aws4 from 'aws4';
import { parseJson } from '#lib/json.ts';
import { type OutgoingAnswer, sendRequest } from './send-request.ts';

export type AwsCall = {
  service: string;
  region: string;
  /** Of the partition that the service is in: `aws`, `aws-cn` … */
  partition: string | undefined;
  /** Instead of the service's own. */
  endpoint?: string | undefined;
  /** The operation, as in `secretsmanager.GetSecretValue`. */
  target: string;
  input: Readonly<Record<string, unknown>>;
};

export type AwsAnswer =
  | { kind: 'ok'; output: Readonly<Record<string, unknown>> }
  /** The service answered with an error: its name, and the whole answer. */
  | { kind: 'refused'; status: number; error: string; text: string }
  /** No answer, or an unreadable one. The reason continues a subject, as `sendRequest` has it. */
  | { kind: 'failed'; reason: string };

const patienceMs = 5_000;

/** Far more than an answer of the operations that are called this way. */
const limitBytes = 128 * 1024;

/**
 * One call of a service with JSON protocol 1.1, signed with the credentials that Lambda puts into the environment: the
 * SDK's clients take as long to load as the database's driver. No retries. Never throws for anything that the service does.
 */
export const callAws = async (call: AwsCall): Promise<AwsAnswer> => {
  const { url, headers, body } = signed(call);
  const answer = await sendRequest(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(patienceMs),
    maxBytes: limitBytes,
    maxErrorBytes: limitBytes,
  });
  return answer.kind === 'failed' ? answer : readAnswer(answer);
};

const readAnswer = ({ status, body }: Extract<OutgoingAnswer, { kind: 'answered' }>): AwsAnswer => {
  const text = body.toString('utf8');
  const output = parseJson(text);
  const isObject = typeof output === 'object' && output !== null;
  if (status === 200 && isObject) return { kind: 'ok', output: output as Record<string, unknown> };
  if (status === 200) return { kind: 'failed', reason: 'answered with no JSON' };
  const { __type = '' } = isObject ? (output as { __type?: unknown }) : {};
  return { kind: 'refused', status, error: String(__type).split('#').at(-1) ?? '', text };
};

const signed = ({ service, region, partition, endpoint, target, input }: AwsCall) => {
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(endpoint ?? `https://${service}.${region}.${domain}`);
  const body = JSON.stringify(input);
  const { headers } = aws4.sign({
    host: url.host,
    service,
    region,
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body,
  });
  return { url, headers: headers as Record<string, string>, body };
};
