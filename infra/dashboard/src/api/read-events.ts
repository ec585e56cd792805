import { createParser } from 'eventsource-parser';
import type { StreamListener } from './client.ts';

/** Reads server-sent events to their end. A comment comes only from a server that keeps the stream open. */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  { onOpen, onEvent }: Pick<StreamListener, 'onOpen' | 'onEvent'>,
): Promise<void> => {
  const parser = createParser({ onEvent, onComment: onOpen });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(decoder.decode(value, { stream: true }));
  }
};
