import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { messageOf } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { isSuccess, sendRequest } from '#lib/outgoing/send-request.ts';
import type { SpanBuffer } from './span-buffer.ts';

export type ExporterOptions = {
  /** Without the path of traces. */
  endpoint: string;
  headers: Readonly<Record<string, string>>;
  /** How long the end of an invocation waits for the collector. */
  timeoutMs: number;
  /** Called for spans that no collector has, with the reason. */
  onLost: (lost: number, reason: string) => void;
  now?: () => number;
};

/** Of one request: far below what collectors take. */
const batchSpans = 512;

/** More of an answer is not read. */
const maxAnswerBytes = 16 * 1024;

/**
 * After a failure, so long nothing is sent: a collector that hangs delays one invocation in that time, and no other. Losses
 * are said no more often, either.
 */
const pauseMs = 30_000;

/**
 * Exports buffered spans by OTLP/JSON over HTTP. Whatever the collector does, `flush` returns in the time it is given and
 * never throws; what could not be exported is lost, and said.
 */
export const otlpExporter = (buffer: SpanBuffer, options: ExporterOptions) => {
  const { timeoutMs, onLost, now = () => Date.now() } = options;
  let silentUntil = 0;
  const losses = lossReport(onLost, now);

  const send = async (spans: ReadableSpan[], signal: AbortSignal): Promise<void> => {
    const { rejected, reason, isOutage } = await exported(spans, options, signal);
    if (isOutage) silentUntil = now() + pauseMs;
    if (reason !== null) losses.add(rejected, reason);
  };

  return {
    /** @param leftMs how long the invocation may still take */
    async flush(leftMs = timeoutMs): Promise<void> {
      if (now() < silentUntil) return;
      const { spans, lost } = buffer.take();
      if (lost > 0) losses.add(lost, 'The buffer of spans was full');
      if (spans.length === 0) return losses.say(); // as after most requests where few are sampled
      const signal = AbortSignal.timeout(Math.max(1, Math.min(timeoutMs, leftMs)));
      const batches = Array.from({ length: Math.ceil(spans.length / batchSpans) }, (_, index) =>
        spans.slice(index * batchSpans, (index + 1) * batchSpans),
      );
      await Promise.all(batches.map((batch) => send(batch, signal)));
      losses.say();
    },
  };
};

/** Adds losses up, and says at intervals how many there were, with the latest reason. */
const lossReport = (onLost: ExporterOptions['onLost'], now: () => number) => {
  let saidAt = Number.NEGATIVE_INFINITY;
  let open: { lost: number; reason: string } | null = null;
  return {
    add(lost: number, reason: string): void {
      open = { lost: lost + (open?.lost ?? 0), reason };
    },
    say(): void {
      if (open === null || now() < saidAt + pauseMs) return;
      saidAt = now();
      onLost(open.lost, open.reason);
      open = null;
    },
  };
};

export type OtlpExporter = ReturnType<typeof otlpExporter>;

/** How many spans the collector does not have, and why; a reason without a number is a warning of the collector. */
type Exported = { rejected: number; reason: string | null; isOutage: boolean };

const exported = async (
  spans: ReadableSpan[],
  { endpoint, headers }: ExporterOptions,
  signal: AbortSignal,
): Promise<Exported> => {
  const allLost = (reason: string): Exported => ({ rejected: spans.length, reason, isOutage: true });
  const answer = await sendRequest(new URL(`${endpoint}/v1/traces`), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: textOf(JsonTraceSerializer.serializeRequest(spans)),
    signal,
    maxBytes: maxAnswerBytes,
    cutsBody: true,
  });
  if (answer.kind === 'failed') return allLost(`The collector ${answer.reason}`);
  if (!isSuccess(answer.status)) return allLost(`The collector answered ${answer.status}`);
  return { ...partialSuccessIn(answer.body), isOutage: false };
};

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** What a 2xx says of spans that were rejected all the same. An unreadable one says nothing. */
const partialSuccessIn = (body: Buffer): Pick<Exported, 'rejected' | 'reason'> => {
  const { rejectedSpans = 0, errorMessage } = (parseJson(body.toString('utf8')) as Answer | null)?.partialSuccess ?? {};
  const rejected = Number(rejectedSpans) || 0; // a 64 bit number is a string in JSON
  if (rejected === 0 && !errorMessage) return { rejected, reason: null };
  return { rejected, reason: `The collector rejected spans (${messageOf(errorMessage ?? '')})` };
};

type Answer = { partialSuccess?: { rejectedSpans?: number | string; errorMessage?: string } | null };
