import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The URL path of the page's files, whose names contain a content hash. */
const base = '/dashboard/';

/** Builds the dashboard into a folder: `index.html` and the files that it loads. */
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
