import { createHash } from 'node:crypto';
import { singleFilePolicy } from '../../security/policy.mjs';
import { withIcon } from './icon.mjs';
import { withPolicy } from './policyInPage.mjs';

/**
 * Puts the whole build into the page: one HTML file that needs nothing beside it, under a policy that knows
 * its one script by hash.
 *
 * @param {{ fileName: string }} options
 * @returns {import('vite').Plugin}
 */
export function singleFile({ fileName }) {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        const [chunk, ...others] = Object.values(bundle).filter((file) => file.fileName !== 'index.html');
        if (page?.type !== 'asset' || chunk?.type !== 'chunk' || others.length > 0) {
          this.error('The single file must be made of one page and one script.');
        }
        const script = escapeScript(chunk.code);
        const hash = createHash('sha256').update(script).digest('base64');
        const html = withIcon(String(page.source))
          .replace(/<script[^>]* src=[^>]*><\/script>/, () => `<script type="module">${script}</script>`)
          .replace(/<link rel="manifest"[^>]*>\s*/, '');
        for (const file of Object.keys(bundle)) Reflect.deleteProperty(bundle, file);
        this.emitFile({ type: 'asset', fileName, source: withPolicy(html, singleFilePolicy([hash])) });
      },
    },
  };
}

/**
 * Script text as it may stand in a script element (HTML, section 4.12.1.3): what would end the element, or
 * let its end be overlooked, stands in string and regular expression literals alone, where `\` changes nothing.
 *
 * @param {string} code
 */
function escapeScript(code) {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/**
 * A page in one file has no worker beside it: what a worker would do is done in the page.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutWorkers() {
  return {
    name: 'without-workers',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('?worker&url') ? '\0no-worker' : null),
    load: (id) => (id === '\0no-worker' ? "export default ''" : null),
  };
}
