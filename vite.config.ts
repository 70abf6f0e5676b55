import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { finishedBuild } from './scripts/build/finish.mjs';
import { policyInPage } from './scripts/build/policyInPage.mjs';

/** Notes which packages went into which file, so that the size budget can name what leaks into the first load. */
function packagesOfChunks(): Plugin {
  return {
    name: 'packages-of-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const packages = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk'
          ? [[chunk.fileName, [...new Set(chunk.moduleIds.flatMap(packageName))]] as const]
          : [],
      );
      const source = JSON.stringify(Object.fromEntries(packages), null, 1);
      this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source });
    },
  };
}

function packageName(module: string): string[] {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(module)?.[1];
  return name === undefined ? [] : [name];
}

export default defineConfig({
  // Relative addresses: the build runs under any path of a static host.
  base: './',
  plugins: [react(), policyInPage(), packagesOfChunks(), finishedBuild()],
  build: {
    target: 'es2024',
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
});
