import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, run } from './setup.mjs';

const folder = join(projectFolder, 'e2e/tools');

/** Where newman and Bruno's command line are: apart, because they bring six hundred packages. */
export const testToolsFolder = join(folder, 'node_modules');

/** Installs them by their own lock file. */
export function installTestTools() {
  if (existsSync(join(testToolsFolder, 'newman'))) return;
  console.log('Installing newman and @usebruno/cli.');
  run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']);
}
