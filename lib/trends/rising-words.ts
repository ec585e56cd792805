import * as z from 'zod';

/** With fewer tickets in the time before nothing is known to be usual. */
export const leastPast = 50;
/** So many of each month's most frequent words are looked at. */
export const mostOfMonth = 400;
export const mostRising = 20;

export const risingWordsView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime(),
      to_date: z.iso.datetime(),
      compared_from: z.iso.datetime().describe('Start of the baseline period that the range is compared with'),
      compared_to: z.iso.datetime(),
      total_tickets: z.int(),
      compared_tickets: z.int(),
      is_known: z.boolean().describe(`Whether the baseline period has enough tickets: at least ${leastPast}`),
      words: z
        .array(
          z.object({
            word: z.string().describe('The most frequent form; all forms are counted'),
            tickets: z.int().describe('Tickets of the range with the word'),
            compared_tickets: z.int(),
            ratio: z.number().nullable().describe('Frequency relative to the baseline period; null if the word is new'),
          }),
        )
        .describe(
          `At most ${mostRising}, most significant first, among each month's ${mostOfMonth} most frequent words. Excludes greetings and the words of the tenant's name`,
        ),
    })
    .meta({ id: 'RisingWords' }),
);
export type RisingWords = z.infer<typeof risingWordsView>;
