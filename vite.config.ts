import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { finishedBuild } from './scripts/build/finish.mjs';
import { policyInPage } from './scripts/build/policyInPage.mjs';

/** Notes what went into which file, so that the size budget can name what leaks into the first load. */
function contentsOfChunks(): Plugin {
  return {
    name: 'contents-of-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const contents = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk'
          ? [[chunk.fileName, [...new Set(chunk.moduleIds.flatMap(packageOrFolder))].sort()] as const]
          : [],
      );
      const source = JSON.stringify(Object.fromEntries(contents), null, 1);
      this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source });
    },
  };
}

const sources = fileURLToPath(new URL('src/', import.meta.url));

/** The package that a module is of, or the folder of the sources that it stands in. */
function packageOrFolder(module: string): string[] {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(module)?.[1];
  if (name !== undefined) return [name];
  return module.startsWith(sources) ? [`src/${module.slice(sources.length, module.lastIndexOf('/'))}`] : [];
}

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

/**
 * What the page needs at first goes into one file. Left alone, the bundler makes a file for every set of
 * lazy parts that share a module: ten requests and 9 KB more before the first token.
 */
function firstLoad(): (id: string, graph: Graph) => string | null {
  const first = new Set<string>();
  const follow = (id: string, graph: Graph) => {
    if (first.has(id)) return;
    first.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) follow(next, graph);
  };
  const entry = fileURLToPath(new URL('src/main.tsx', import.meta.url));
  return (id, graph) => {
    if (first.size === 0) follow(entry, graph);
    return id !== entry && first.has(id) ? 'page' : null;
  };
}

export default defineConfig({
  // Relative addresses: the build runs under any path of a static host.
  base: './',
  plugins: [react(), policyInPage(), contentsOfChunks(), finishedBuild()],
  build: {
    target: 'es2024',
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstLoad(), debugName: 'first load' }] } },
    },
  },
});
