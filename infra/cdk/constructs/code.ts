import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { dashboardFolder } from '#infra/cdk/bundling/bundle.ts';
import type { Source } from '#infra/cdk/bundling/options.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const command = fileURLToPath(new URL('../bundling/bundle.ts', import.meta.url));

/** The code of a function, bundled here when the template is written. */
export const codeOf = (source: Source, { dashboard }: { dashboard: boolean }): Code => {
  const input = JSON.stringify(source);
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'), // CDK asks for one; what is bundled locally never runs it
      command: [input], // distinguishes the bundles of one folder
      local: {
        tryBundle(folder) {
          execFileSync(process.execPath, [command, folder, input, ...(dashboard ? [dashboardFolder] : [])]);
          return true;
        },
      },
    },
  });
};
