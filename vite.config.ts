import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { about, constants } from './scripts/build/about.mjs';
import { earlyScript } from './scripts/build/early.mjs';
import { finishedBuild } from './scripts/build/finish.mjs';
import { preloadedFonts } from './scripts/build/fonts.mjs';
import { iconInPage } from './scripts/build/icon.mjs';
import { shellInPage } from './scripts/build/shell.mjs';
import { policyInPage } from './scripts/build/policyInPage.mjs';
import { problemPages } from './scripts/build/problemPages.mjs';
import { schemasInBuild } from './scripts/build/schemas.js';

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

/**
 * The files that every visit loads, in the order in which they are wanted, each with the modules that it is for;
 * what these import goes with the first that needs it. Left alone, the bundler makes a file for every set of lazy
 * parts that share a module: thirty requests, and 20 KB more, because small files compress badly.
 */
const files = [
  { name: 'early', modules: ['early.ts'] },
  // With the few lines that the panes and the editors share: else one of them would wait for the other.
  { name: 'workbench', modules: ['main.tsx', 'text/codePoint.ts', 'core/claims/open.ts'] },
  { name: 'mount', modules: ['widgets/editor/mount.ts'] },
  {
    name: 'panes',
    modules: [
      'core/reader.ts',
      'core/keys/otherNames/ssh.ts',
      'commands/table/keyed.ts',
      'text/en/details.ts',
      'panes/answer/Steps.tsx',
      'panes/checks/ChecksPane.tsx',
      'panes/refusals/RefusalPane.tsx',
      'panes/encryption/DecryptPane.tsx',
      'panes/reading/claims/ClaimsView.tsx',
      'panes/reading/pointing/Pointing.tsx',
      'panes/signature/extras.ts',
      'panes/share/LinkNotice.tsx',
      'panes/token/Candidates.tsx',
      'panes/token/WrongLabel.tsx',
      'widgets/feedback/Toast.tsx',
      'panes/job/ForeignLine.tsx',
      'app/banners/RestoreBanner.tsx',
      'app/Intake.tsx',
      'app/ThumbBar.tsx',
      'app/banners/UpdateBanner.tsx',
      'app/tools/ToolsPane.tsx',
      'store/answers/verifying.ts',
      'store/answers/autopsy.ts',
      'store/actions/settings/session.ts',
      'store/actions/keys/keyring.ts',
      'store/actions/document/profile.ts',
      'platform/storage/keyring.ts',
      'platform/storage/leaving.ts',
      'store/actions/take/link.ts',
    ],
  },
  // What a press opens, all of it small: it shares its words and helpers.
  {
    name: 'tools',
    modules: [
      'panes/share/Snippets.tsx',
      'panes/share/SharePane.tsx',
      'panes/compare/ComparePane.tsx',
      'panes/refusals/Meanings.tsx',
      'panes/checks/ServiceAnswers.tsx',
      'panes/wrong/WrongPane.tsx',
      'panes/encryption/EncryptPane.tsx',
      'panes/encryption/DecryptForm.tsx',
      'panes/reading/Expanded.tsx',
      'panes/reading/RawView.tsx',
      'app/tools/KeysTool.tsx',
      'app/CopyByHand.tsx',
      'panes/help/HelpDialog.tsx',
      'panes/privacy/PrivacyDialog.tsx',
      'panes/profiles/AllProfilesDialog.tsx',
      'panes/profiles/ProfilesDialog.tsx',
    ],
  },
  // Commands in a list, a menu and a tip, with what Material places over the page.
  {
    name: 'commands',
    modules: [
      'panes/palette/Palette.tsx',
      'commands/ActMenu.tsx',
      'commands/Tip.tsx',
      'commands/masking.ts',
      'app/MaskSign.tsx',
      'panes/guide/Guide.tsx',
    ],
  },
  // The tokens of a response, a HAR or a log.
  {
    name: 'responses',
    modules: [
      'panes/response/ResponsePane.tsx',
      'store/actions/document/listed.ts',
      'platform/responses/readSource.ts',
    ],
  },
];

/** A file takes along what its modules import and no former one has: the early script is to wait for none. */
const fileNames = files.flatMap(({ name }) => (name === 'workbench' ? ['libraries', name] : [name]));

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

/** The file that a module goes into, or null where the bundler may choose. */
function fileOf(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, string>();
  const follow = (id: string, name: string, graph: Graph) => {
    if (known.has(id)) return;
    known.set(id, name === 'workbench' && id.includes('node_modules') ? 'libraries' : name);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) follow(next, name, graph);
  };
  return (id, graph) => {
    if (known.size === 0) {
      for (const { name, modules } of files)
        for (const module of modules) {
          // A name that is there no more would be passed over, and its parts go where the bundler likes.
          if (!graph.getModuleInfo(sources + module)) throw new Error(`vite.config.ts: no ${module}`);
          follow(sources + module, name, graph);
        }
    }
    return known.get(id) ?? null;
  };
}
const fileOfModule = fileOf();

export default defineConfig({
  // Relative addresses: the build runs under any path of a static host.
  base: './',
  define: constants(about),
  plugins: [
    react(),
    // Not what changes with a press alone: it would cost more in the first load than it spares.
    babel({
      presets: [reactCompilerPreset()],
      exclude: /node_modules|src\/(app|commands|panes|widgets\/(?!CodeField|PlainCode))/,
    }),
    earlyScript('early'),
    preloadedFonts(),
    iconInPage(),
    shellInPage(),
    policyInPage(),
    problemPages(),
    schemasInBuild(),
    contentsOfChunks(),
    finishedBuild(),
  ],
  build: {
    target: 'es2024',
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plugins take says nothing of the build, and on a busy machine it is a warning.
      checks: { bundlerTimings: false },
      // Emotion names it for a function that nothing here calls, and it does not say of itself that it does nothing.
      treeshake: {
        moduleSideEffects: [{ test: /hoist-non-react-statics/, sideEffects: false }],
        propertyReadSideEffects: false,
        unknownGlobalSideEffects: false,
      },
      input: { index: 'index.html', early: 'src/early.ts' },
      output: {
        codeSplitting: {
          groups: fileNames.map((name, index) => ({
            debugName: name,
            name: (id: string, graph: Graph) => (fileOfModule(id, graph) === name ? name : null),
            priority: fileNames.length - index,
          })),
        },
      },
    },
  },
});
