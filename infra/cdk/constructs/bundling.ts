import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/**
 * One ES module for each function. The AWS SDK goes in too: it adds some 300 KB, loads as fast as the many files of a copy
 * outside (10 ms against 30, after 20 more for the larger bundle), and what runs is the version that the tests ran on.
 * V8's compile cache is of no use here: it must be written by the very Node and processor that read it, into a folder that
 * a new instance does not have yet. `npm run bench -- cold` measures what is here.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  logLevel: LogLevel.WARNING,
  // CommonJS packages in the bundle still ask for Node's own modules by `require`.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  esbuildArgs: {
    '--tree-shaking': 'true',
    // Names are kept, so that traces are legible without a source map: Node reads the map of a module when it loads it,
    // which takes longer than compiling the longer names.
    '--minify-whitespace': 'true',
    '--minify-syntax': 'true',
    // Two packages that the driver loads at every start for what it seldom or never needs.
    '--alias:whatwg-url': './infra/cdk/constructs/bundled/whatwg-url.ts',
    '--alias:@mongodb-js/saslprep': './infra/cdk/constructs/bundled/saslprep.cjs',
  },
};

/** Where a bundle has the built dashboard, beside the module. */
export const dashboardFolder = 'dashboard';

/** The same with the built dashboard in it. */
export const withDashboard = (options: BundlingOptions): BundlingOptions => ({
  ...options,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (inputDir, outputDir) => [
      `"${process.execPath}" "${inputDir}/infra/dashboard/build.ts" "${outputDir}/${dashboardFolder}"`,
    ],
  },
});
