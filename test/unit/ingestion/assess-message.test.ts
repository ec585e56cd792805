import { describe, expect, it } from 'vitest';
import { assessMessage } from '#lib/ingestion/assess-message.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { aRun } from '#test/support/builders.ts';

const ended = ['completed', 'cancelled', 'failed'] as const;

/** What to do with the message of page 1 for a run with these fields. */
const kindFor = (
  run: Partial<RunDoc> | null,
  message: Partial<PageMessage> = {},
  { isRedelivered = false } = {},
): string => assessMessage(run && aRun(run), { ...messageOfRun(aRun()), ...message }, isRedelivered).kind;

describe('the message of a page', () => {
  it('is processed while its run waits for that page, however often it is delivered', () => {
    expect(kindFor({})).toBe('process');
    expect(kindFor({}, { attempt: 3 })).toBe('process');
    expect(kindFor({}, {}, { isRedelivered: true })).toBe('process');
  });

  it('for the work after the last page is processed once all pages are applied', () => {
    expect(kindFor({ page: null, applied_page: 1 }, { page: null })).toBe('process');
    expect(kindFor({ page: 2, applied_page: 1 }, { page: null })).toBe('drop');
  });

  it('is dropped if there is no such run', () => {
    expect(kindFor(null)).toBe('drop');
    expect(kindFor(null, { dead: true }, { isRedelivered: true })).toBe('drop');
  });

  it.each(['running', ...ended] as const)('of another epoch is dropped, though its run is %s', (status) => {
    expect(kindFor({ status, epoch: 2 }, {}, { isRedelivered: true })).toBe('drop');
    expect(kindFor({ status, epoch: 2, page: 2, applied_page: 1 }, {}, { isRedelivered: true })).toBe('drop');
  });

  it('of a page that was applied has the next one sent if it is repeated', () => {
    const moved = { page: 2, applied_page: 1 };

    expect(kindFor(moved)).toBe('drop');
    expect(kindFor(moved, {}, { isRedelivered: true })).toBe('resend-next');
    expect(kindFor(moved, { attempt: 1 })).toBe('resend-next');
    expect(kindFor({ page: null, applied_page: 1 }, {}, { isRedelivered: true })).toBe('resend-next');
  });

  it('of a page before the one that was applied last is dropped, also if it is repeated', () => {
    expect(kindFor({ page: 3, applied_page: 2 }, { attempt: 1 }, { isRedelivered: true })).toBe('drop');
  });

  it('that was redriven from the dead-letter queue reopens its run, whatever state that is in', () => {
    for (const status of ['running', ...ended] as const)
      expect(kindFor({ status, epoch: 7, page: 9 }, { dead: true })).toBe('reopen');
  });
});

describe("a page's message whose run has ended", () => {
  it.each(ended)('%s is dropped at its first delivery', (status) => {
    expect(kindFor({ status })).toBe('drop');
    expect(kindFor({ status, page: null }, { page: null })).toBe('drop');
  });

  it.each(ended)('%s has the end published if it is a repeated try', (status) => {
    expect(kindFor({ status }, { attempt: 1 })).toBe('publish-end');
  });

  it.each(['completed', 'cancelled'] as const)('%s has the end published if it is redelivered', (status) => {
    expect(kindFor({ status }, {}, { isRedelivered: true })).toBe('publish-end');
  });

  it('failed at its page is dead-lettered with the reason if it is redelivered', () => {
    const run = aRun({ status: 'failed', error: 'It could not be had' });

    expect(assessMessage(run, messageOfRun(run), true)).toEqual({
      kind: 'dead-letter',
      run,
      reason: 'It could not be had',
    });
  });

  it('failed at another page is not dead-lettered', () => {
    expect(kindFor({ status: 'failed', page: 2, applied_page: 1 }, {}, { isRedelivered: true })).toBe('publish-end');
  });
});
