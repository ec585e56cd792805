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
  /** Where its host has another name than the service has in signatures. */
  hostName?: string;
  input: Readonly<Record<string, unknown>>;
  /** How long an answer may take. */
  timeoutMs?: number;
} & Operation;

/** Of a service with JSON protocol 1.1, as in `secretsmanager.GetSecretValue`; or the path of a POST of one with REST. */
type Operation = { target: string } | { path: string };

export type AwsAnswer =
  | { kind: 'ok'; output: Readonly<Record<string, unknown>> }
  /** The service answered with an error: its name, and the whole answer. */
  | { kind: 'refused'; status: number; error: string; text: string }
  /** No answer, or an unreadable one. The reason continues a subject, as `sendRequest` has it. */
  | { kind: 'failed'; reason: string };

const usualTimeoutMs = 5_000;

/** Far more than an answer of the operations that are called this way. */
const limitBytes = 128 * 1024;

/**
 * One call of a service that speaks JSON, signed with the credentials that Lambda puts into the environment: the
 * SDK's clients take as long to load as the database's driver. No retries. Never throws for anything that the service does.
 */
export const callAws = async (call: AwsCall): Promise<AwsAnswer> => {
  const { url, headers, body } = signed(call);
  const answer = await sendRequest(url, {
    method: 'POST',
    headers, // signed: none is added
    body,
    trace: 'named',
    ...('target' in call && { spanName: call.target }),
    signal: AbortSignal.timeout(call.timeoutMs ?? usualTimeoutMs),
    maxBytes: limitBytes,
    maxErrorBytes: limitBytes,
  });
  return answer.kind === 'failed' ? answer : readAnswer(answer);
};

const readAnswer = ({ status, headers, body }: Extract<OutgoingAnswer, { kind: 'answered' }>): AwsAnswer => {
  const text = body.toString('utf8');
  const output = parseJson(text);
  const isObject = typeof output === 'object' && output !== null;
  if (status === 200 && isObject) return { kind: 'ok', output: output as Record<string, unknown> };
  if (status === 200) return { kind: 'failed', reason: 'answered with no JSON' };
  const { __type = '' } = isObject ? (output as { __type?: unknown }) : {};
  // REST names its errors in a header, before a colon.
  const [named = ''] = String(headers['x-amzn-errortype'] ?? '').split(':');
  return { kind: 'refused', status, error: named || (String(__type).split('#').at(-1) ?? ''), text };
};

const signed = ({ service, region, partition, endpoint, hostName = service, input, ...operation }: AwsCall) => {
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const isRest = 'path' in operation;
  const path = isRest ? operation.path : '/';
  const url = new URL(path, endpoint ?? `https://${hostName}.${region}.${domain}`);
  const body = JSON.stringify(input);
  const { headers } = aws4.sign({
    host: url.host,
    service,
    region,
    method: 'POST',
    path,
    headers: isRest
      ? { 'content-type': 'application/json' }
      : { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': operation.target },
    body,
  });
  return { url, headers: headers as Record<string, string>, body };
};
