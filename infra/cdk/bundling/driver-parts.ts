import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Parts of the driver that no function uses, with what to say to one that does. They are a tenth of it. */
const unused: readonly { path: RegExp; what: string }[] = [
  { path: /^(client-side-encryption\/|encrypter\.js$)/, what: 'Client-side encryption' },
  { path: /^gridfs\//, what: 'GridFS' },
  { path: /^cmap\/auth\/mongodb_oidc(\/|\.js$)/, what: 'Authentication by OIDC' },
];

const driver = /[\\/]node_modules[\\/]mongodb[\\/]lib[\\/](.+\.js)$/;

/** A CommonJS module whose every export throws when it is read. */
const absent = (what: string): string => `
  const message = ${JSON.stringify(`${what} is left out of the bundles: infra/cdk/bundling/driver-parts.ts`)};
  module.exports = new Proxy({}, { get: () => { throw new Error(message); } });
`;

const filesStandIn = fileURLToPath(new URL('stand-ins/fs.cjs', import.meta.url));

/** Leaves out of a bundle what no function uses of the driver. */
export const driverParts: Plugin = {
  name: 'driver-parts',
  setup: (build) => {
    build.onResolve({ filter: /^fs$/ }, ({ importer }) => (driver.test(importer) ? { path: filesStandIn } : undefined));
    build.onLoad({ filter: driver }, ({ path }) => {
      const file = driver.exec(path)?.[1]?.replaceAll('\\', '/') ?? '';
      const part = unused.find((one) => one.path.test(file));
      return part ? { contents: absent(part.what), loader: 'js' } : undefined;
    });
  },
};
