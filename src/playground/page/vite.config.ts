import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the playground's page. It asks nothing of any other host: what it shows comes from these files and its workspace. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, '../../../dist/playground/page'),
    emptyOutDir: true,
    target: 'es2023',
  },
});
