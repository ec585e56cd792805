import type { ChangeEvent } from './read-changes.ts';

/** Server-sent events, as the HTML standard has them; always UTF-8. */
export const eventStreamType = 'text/event-stream';

/** What one answer holds at most, so that a stream needs little memory however slow its reader is. */
export const eventsAtOnce = { limit: 100, maxBytes: 512 * 1024 };

/** After how many milliseconds a reader is to come back: at once where more is waiting. */
const retryMs = { ifFull: 100, otherwise: 5_000 };

type Page = { events: readonly ChangeEvent[]; isFull: boolean };

/**
 * Changes as the text of an event stream. `start`, if given, is the cursor of a stream that begins there: an event of its own, so
 * that a reader whose connection breaks before the first change comes back to the same place.
 */
export const eventStreamOf = ({ events, isFull }: Page, start?: string): string => {
  const retry = isFull ? retryMs.ifFull : retryMs.otherwise;
  const first = start === undefined ? '' : eventOf('start', start, {});
  return `retry: ${retry}\n\n${first}${events.map(({ cursor, change }) => eventOf('change', cursor, change)).join('')}`;
};

/** JSON has no line break of its own, so the data is one line. */
const eventOf = (name: string, id: string, data: unknown): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
