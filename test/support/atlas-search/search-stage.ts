import { ObjectId } from 'mongodb';
import * as z from 'zod';

// The documented form of a `$search` stage, as far as a search of tickets needs it; anything else is refused, as the
// server refuses a field that it does not know.

const path = z.string().min(1);
const value = z.union([z.string(), z.number(), z.boolean(), z.date(), z.instanceof(ObjectId)]);
const bound = z.union([z.string(), z.number(), z.date(), z.instanceof(ObjectId)]);

const equals = z.strictObject({ equals: z.strictObject({ path, value }) });
const isIn = z.strictObject({ in: z.strictObject({ path, value: z.array(value).min(1) }) });
const range = z.strictObject({
  range: z
    .strictObject({ path, gt: bound.optional(), gte: bound.optional(), lt: bound.optional(), lte: bound.optional() })
    .refine(({ path: _, ...bounds }) => Object.keys(bounds).length > 0),
});
const phrase = z.strictObject({
  phrase: z.strictObject({ path: z.union([path, z.array(path).min(1)]), query: z.string().min(1) }),
});

export type Operator =
  | z.infer<typeof equals>
  | z.infer<typeof isIn>
  | z.infer<typeof range>
  | z.infer<typeof phrase>
  | { compound: Compound };

export type Compound = {
  filter?: Operator[] | undefined;
  mustNot?: Operator[] | undefined;
  should?: Operator[] | undefined;
  minimumShouldMatch?: number | undefined;
};

const compound: z.ZodType<Compound> = z.lazy(() =>
  z
    .strictObject({
      filter: z.array(operator).min(1).optional(),
      mustNot: z.array(operator).min(1).optional(),
      should: z.array(operator).min(1).optional(),
      minimumShouldMatch: z.int().min(0).optional(),
    })
    .refine((clauses) => Object.keys(clauses).length > 0),
);
const operator: z.ZodType<Operator> = z.lazy(() =>
  z.union([equals, isIn, range, phrase, z.strictObject({ compound })]),
);

export const searchStage = z.strictObject({
  $search: z.strictObject({
    index: z.string(),
    compound,
    sort: z.record(path, z.union([z.literal(1), z.literal(-1)])),
  }),
});
