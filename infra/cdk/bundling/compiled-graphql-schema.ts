import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { schemaText } from '#functions/graphql/schema-text.ts';

/** The module that makes the schema of GraphQL of the routes' schemas when it is run from its source. */
const maker = /[\\/]functions[\\/]graphql[\\/]schema-text\.ts$/;

/** Makes the text of the schema here: an instance would take some 200 ms for it, and load the schemas of all answers. */
export const compiledGraphqlSchema: Plugin = {
  name: 'compiled-graphql-schema',
  setup: (build) => {
    build.onLoad({ filter: maker }, async ({ path }) => ({
      contents: `export const schemaText = async () => ${JSON.stringify(await schemaText())};`,
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
};
