import { metaPolicy } from '../../security/policy.mjs';

/**
 * Writes the content security policy into the built page; the dev server is not under it.
 *
 * @returns {import('vite').Plugin}
 */
export function policyInPage() {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, metaPolicy()) },
  };
}

/**
 * A page with a policy before everything that the policy is about. Throws where there is no place for it:
 * a page without its policy must not be built in silence.
 *
 * @param {string} html @param {string} policy
 */
export function withPolicy(html, policy) {
  const place = '<meta charset="utf-8" />';
  if (!html.includes(place)) throw new Error(`index.html has no ${place} to put the policy after.`);
  return html.replace(
    place,
    () => `${place}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}
