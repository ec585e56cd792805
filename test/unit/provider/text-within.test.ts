import { describe, expect, it } from 'vitest';
import { textWithin } from '#lib/provider/text-within.ts';

describe('the text of an answer', () => {
  it('is the whole of it, up to the limit and in whole characters', async () => {
    const text = 'Zürich \u{1F3AB}';
    expect(await textWithin(new Response(text), Buffer.byteLength(text))).toBe(text);
    expect(await textWithin(new Response(null), 0)).toBe('');
  });

  it('is refused beyond the limit, and the rest of it is not waited for', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent++;
        controller.enqueue(new Uint8Array(1_000));
      },
      cancel: () => {
        isCancelled = true;
      },
    });

    await expect(textWithin(new Response(endless), 10_000)).rejects.toThrow('longer than 10000 bytes');
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(20);
  });
});
