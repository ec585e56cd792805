import type { TestProject } from 'vitest/node';
import { buildPage } from '#infra/local/dashboard.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built page. */
    dashboardFolder: string;
  }
}

/** Builds the page once for all files, each of whose stacks would build its own. */
export const setup = async (project: TestProject): Promise<void> => {
  project.provide('dashboardFolder', await buildPage());
};
