import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleNow } from '#infra/cdk/bundling/bundle-now.ts';
import type { Source } from '#infra/cdk/bundling/options.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The code of a function, bundled here when the template is written. */
export const codeOf = (given: Source, { dashboard }: { dashboard: boolean }): Code => {
  const source = alone(given);
  return Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'), // CDK asks for one; what is bundled locally never runs it
      command: [JSON.stringify(source)], // distinguishes the bundles of one folder
      local: {
        tryBundle(folder) {
          bundleNow({ folder, source, dashboard });
          return true;
        },
      },
    },
  });
};

/** Without what else an entry of the table has, such as schemas. */
const alone = (source: Source): Source => ('file' in source ? { file: source.file } : { contents: source.contents });
