import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';

/** As the specification has it for a batch processor. */
const capacity = 2_048;

export type SpanBuffer = SpanProcessor & {
  /** All that wait, which are then not in it any more, and how many were lost since the last time. */
  take(): { spans: ReadableSpan[]; lost: number };
};

/** Ended spans until they are exported, in memory. A full buffer loses those that come, and counts them. */
export const spanBuffer = (most = capacity): SpanBuffer => {
  let spans: ReadableSpan[] = [];
  let lost = 0;
  return {
    onStart() {},
    onEnd(span) {
      if (spans.length < most) spans.push(span);
      else lost += 1;
    },
    take() {
      const taken = { spans, lost };
      spans = [];
      lost = 0;
      return taken;
    },
    async forceFlush() {},
    async shutdown() {},
  };
};
