import react from '@vitejs/plugin-react';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** What the desk needs to start without a line: its chunks and everything that they import, styles and our typeface. */
const NEEDED = ['index.html', 'desk/DeskPage.tsx'];

/**
 * Writes into the service worker which files it keeps: those that a leader's desk starts with, and no others, since a
 * phone pays for each. The list holds hashes, so a changed program makes a changed worker.
 */
function shellOfServiceWorker(): Plugin {
  return {
    name: 'vanthu-service-worker',
    async writeBundle({ dir }, bundle) {
      const wanted = new Set<string>();
      const take = (name: string): void => {
        const file = bundle[name];
        if (wanted.has(name) || file === undefined) return;
        wanted.add(name);
        if (file.type !== 'chunk') return;
        for (const css of file.viteMetadata?.importedCss ?? []) wanted.add(css);
        for (const imported of file.imports) take(imported);
      };
      for (const file of Object.values(bundle)) {
        const entry = file.type === 'chunk' ? (file.facadeModuleId ?? '') : '';
        if (NEEDED.some((end) => entry.endsWith(end))) take(file.fileName);
      }
      for (const name of Object.keys(bundle)) {
        if (/be-vietnam-pro-(latin|vietnamese)-\d+-normal-.*\.woff2$/.test(name)) wanted.add(name);
      }
      wanted.delete('sw.js');
      const path = join(dir ?? '', 'sw.js');
      const list = JSON.stringify([...wanted].sort().map((name) => `/${name}`));
      await writeFile(path, (await readFile(path, 'utf8')).replace('__VANTHU_SHELL__', list));
    },
  };
}

export default defineConfig({
  plugins: [react(), shellOfServiceWorker()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        sw: join(import.meta.dirname, 'src/service-worker/sw.ts'),
      },
      // At the root, where it may answer for all pages, and by the name that it always has.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:3000' } },
});
