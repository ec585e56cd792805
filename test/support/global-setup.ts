import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    mongoUri: string;
  }
}

/** One database server for the whole suite: the one that `MONGODB_URI` names, or an embedded one. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.MONGODB_URI;
  if (given) {
    project.provide('mongoUri', given);
    return async () => {};
  }
  const { startEmbeddedMongo } = await import('#infra/local/database/server.ts');
  const server = await startEmbeddedMongo();
  project.provide('mongoUri', server.uri);
  return () => server.close();
};
