/**
 * The text of an answer, read no further than so many bytes: whoever answers without end must not fill our memory.
 * @throws Error if there is more
 */
export const textWithin = async (response: Response, limitBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limitBytes) throw new Error(`its answer is longer than ${limitBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};
