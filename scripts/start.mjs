import { installPackages, requireNode, run } from './setup.mjs';

requireNode();
installPackages();
if (!run('npm', ['run', '--silent', 'build'])) process.exit(1);
const { serve } = await import('./serve.mjs');
const { url } = await serve({ port: Number(process.env['PORT'] ?? 4173) });
console.log(`Countersign is at ${url}`);
