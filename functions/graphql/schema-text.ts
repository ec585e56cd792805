import { printSchema } from 'graphql';
import { makeSchema } from './make-schema.ts';

/** The schema in GraphQL's own language. Bundling puts the text in place of this module, so that no function makes it. */
export const schemaText = async (): Promise<string> => `${printSchema(await makeSchema())}\n`;
