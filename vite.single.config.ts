import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { about, constants } from './scripts/build/about.mjs';
import { singleFile, withoutWorkers } from './scripts/build/single.mjs';

/** One HTML file that does the whole job from a disk, with nothing beside it. */
export default defineConfig({
  mode: 'single',
  base: './',
  define: constants(about),
  publicDir: false,
  plugins: [
    withoutWorkers(),
    react(),
    babel({ presets: [reactCompilerPreset()] }),
    singleFile({ fileName: 'countersign.html' }),
  ],
  build: {
    outDir: 'dist-single',
    target: 'es2024',
    modulePreload: false,
    assetsInlineLimit: Infinity,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plugins take says nothing of the build, and on a busy machine it is a warning.
      checks: { bundlerTimings: false },
      output: { codeSplitting: false },
    },
  },
});
