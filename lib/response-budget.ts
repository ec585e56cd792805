/**
 * Bytes of a list in one response. Lambda's limit is 6 MB, for text as a JSON string and for compressed bytes as base64,
 * which takes 4/3 of them: bytes that do not compress reach it at 4.5 MB.
 */
export const maxListBytes = 4_500_000;

/**
 * What an item takes of a response: its JSON, as a string of the response's JSON. The same item as a row of CSV takes
 * less.
 */
export const responseBytes = (item: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(item)));

/** The first items of a list, as many as a response has room for; at least one. */
export const fitting = <T>(items: readonly T[], maxBytes?: number): T[] => {
  const fits = responseBudget(maxBytes);
  const end = items.findIndex((item) => !fits(item));
  return items.slice(0, end < 0 ? items.length : end);
};

/** Says of each further item whether the response has room for it; always for the first, so that paging gets on. */
export const responseBudget = (maxBytes = maxListBytes): ((item: unknown) => boolean) => {
  let bytes = 0;
  return (item) => {
    const isFirst = bytes === 0;
    bytes += responseBytes(item);
    return isFirst || bytes <= maxBytes;
  };
};
