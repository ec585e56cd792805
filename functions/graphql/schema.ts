import { buildSchema, type GraphQLSchema } from 'graphql';
import { lazy } from '#lib/lazy.ts';
import { schemaText } from './schema-text.ts';

/** Built once per instance, in some 10 ms; its fields are resolved by `fieldResolver` alone. */
export const schema = lazy(
  async (): Promise<GraphQLSchema> => buildSchema(await schemaText(), { assumeValidSDL: true }),
);
