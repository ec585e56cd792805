import fc from 'fast-check';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '#functions/graphql/names.ts';
import { resolveField } from '#functions/graphql/run-query.ts';
import { schema } from '#functions/graphql/schema.ts';
import { readRoutes } from '#functions/route-calls/read-routes.ts';
import { asSelected, fieldsBelow, fieldWith } from '#test/support/graphql-selection.ts';
import { jsonOf } from '#test/support/json-of-schema.ts';

const read = await schema();
const fields = read.getQueryType()?.getFields() ?? {};
const routes = await Promise.all(Object.values(readRoutes).map(({ route }) => route()));

describe.each(routes)('$name', ({ name, answers }) => {
  const field = fields[fieldOf(name)];
  const response = answers[200]?.schema;
  if (!field || !response) throw new Error(`${name} is no field`);
  const document = parse(`{ ${fieldWith(field, {})} }`);

  it('is answered by GraphQL as the route answers, whatever that is by its schema', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(jsonOf(response), async (answer) => {
        const contextValue = async () => answer;
        const { data, errors } = await execute({ schema: read, document, fieldResolver: resolveField, contextValue });
        expect(errors).toBeUndefined();
        expect(data?.[field.name]).toEqual(asSelected(answer, field.type, (place) => seen.add(place)));
      }),
      { seed: 1, numRuns: 100 },
    );
    expect(fieldsBelow(field.type).filter((place) => !seen.has(place))).toEqual([]);
  });
});
