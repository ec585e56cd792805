import { type ApiFunction, routeKeysOf } from '#functions/manifest/api-groups.ts';
import type { Source } from '#infra/cdk/bundling/options.ts';

/** The module of a function in which several routes stand: each route's file, to be loaded when it is asked for. */
export const dispatcherSource = ({ members }: Pick<ApiFunction, 'members'>): Source => {
  const loaders = members.flatMap((entry) =>
    routeKeysOf(entry).map((key) => `  ${JSON.stringify(key)}: () => import(${JSON.stringify(`./${entry.file}`)}),`),
  );
  return {
    contents: [
      "import { dispatcher } from '#functions/runtime/http/dispatcher.ts';",
      'export const handler = dispatcher({',
      ...loaders,
      '});',
    ].join('\n'),
  };
};
