import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

const idOf = (path: string): string => (path.startsWith('node:') ? path : `node:${path}`);

const cjs = (id: string): string => `module.exports = process.getBuiltinModule(${JSON.stringify(id)});`;

/** Each export is pure, so that only those remain in a bundle that it imports. */
const esm = (id: string, names: readonly string[]): string =>
  [
    `const builtin = process.getBuiltinModule(${JSON.stringify(id)});`,
    'export default builtin;',
    ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`),
  ].join('\n');

/** The name of an export that can be declared as a variable. */
const isDeclarable = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default';

/**
 * Takes Node's own modules from where they are. An ES import of one reads all of its exports, and the getters of some load
 * what nobody asked for: those of `node:http` Node's `fetch`, that of `node:fs` its promises, with streams and all. Each
 * importer has its own: one that they share would be a file of its own where modules are loaded later, with what all of
 * them ask for.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup: (build) => {
    build.onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z_]+)*$/ }, ({ path, kind, importer }) => {
      if (!isBuiltin(path)) return undefined;
      return {
        path: idOf(path),
        suffix: `?${importer}`,
        namespace: kind === 'import-statement' ? 'builtin-esm' : 'builtin-cjs',
        sideEffects: false,
      };
    });
    build.onLoad({ filter: /^/, namespace: 'builtin-cjs' }, ({ path }) => ({ contents: cjs(path) }));
    build.onLoad({ filter: /^/, namespace: 'builtin-esm' }, async ({ path }) => ({
      contents: esm(path, Object.keys(await import(path)).filter(isDeclarable)),
    }));
  },
};
