import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/**
 * One ES module for each function. The AWS SDK goes in too: that adds some 300 KB and loads as fast as the many files of
 * the runtime's own copy, and what runs is the version that the tests ran on.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  bundleAwsSDK: true,
  logLevel: LogLevel.WARNING,
  // CommonJS packages in the bundle still ask for Node's own modules by `require`.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  // 290 KB of character tables for internationalised host names, which the driver loads to split a connection string.
  esbuildArgs: { '--tree-shaking': 'true', '--alias:whatwg-url': './infra/constructs/whatwg-url.ts' },
};
