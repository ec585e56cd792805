import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where the page's files are to be found; their names carry a hash of what is in them. */
const base = '/dashboard/';

/** Builds the dashboard into a folder: `index.html` and, beside it, the files that it asks for. */
export const buildDashboard = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base,
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: '',
      assetsInlineLimit: 0,
      target: 'es2023',
      modulePreload: { polyfill: false },
    },
  });
};

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Usage: node infra/dashboard/build.ts <folder>');
  await buildDashboard(folder);
}
