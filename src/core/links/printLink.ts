import type { Result } from '../problems.js';
import { encodeBase64url } from '../bytes/base64url.js';
import { linkVersion, longestLink, type LinkContent } from './link.js';
import type { LinkProblem } from './problems.js';
import { secretIn } from '../secrets/secretIn.js';

/**
 * The fragment of a link, from its number sign on (docs/links.md); browsers keep a fragment to themselves.
 * Refused where any text in it holds a private key, or where it is longer than browsers keep.
 */
export function printLink(content: LinkContent): Result<string, LinkProblem> {
  if (secretIn(content) !== null) return { ok: false, problem: { kind: 'link-private-key' } };
  const json = new TextEncoder().encode(JSON.stringify(written(content)));
  const value = `#v${versionOf(content)}.${encodeBase64url(json)}`;
  if (value.length > longestLink) {
    return { ok: false, problem: { kind: 'link-too-long', length: value.length, most: longestLink } };
  }
  return { ok: true, value };
}

/** The oldest that says it all: whoever opens the link may have an older version of the page. */
const versionOf = (content: LinkContent): number =>
  'token' in content || typeof content.profile === 'string' ? 1 : linkVersion;

/** Its members alone, whatever else the value has at hand. */
function written(content: LinkContent): LinkContent {
  if ('token' in content) return { token: content.token, publicKey: content.publicKey };
  const { header, payload, profile, fieldValues } = content;
  return { header, payload, profile, fieldValues };
}
