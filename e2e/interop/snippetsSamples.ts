import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import { apiProxy, profiles } from '../../src/core/profiles/builtIn.js';
import { newTokenJson } from '../../src/core/profiles/fill/newTokenJson.js';
import type { Profile } from '../../src/core/profiles/profile.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';

/** Everything that ends a string, or starts something else, in some language. */
export const hostileId = [
  `it's "quoted" \`touch pwned\` $(touch pwned) $HOME \${HOME} \\ \\n \\u0041 \\' %s %n !! #`,
  `</script><!-- */ // '''  """ {{x}} {{{{$guid}}}} {% x %} -- @file = := ==`,
  '\r\n\ttouch pwned\n\u0000\u0007\u001b\u007f\u0085\u00a0\u00ad\u200b\u200f\u202e\u2028\u2029\ufeff',
  'Ünïcode 😀 👩‍👩‍👧 \u{10ffff} 日本語',
].join('');

/** The same without what a line of the stand-in gateway's configuration cannot hold. */
export const hostileLine = hostileId.replace(/[\r\n\0]/g, '');

/** Where iat and exp stand in a payload. */
export const lifetime = 600;

const typed = (text: string) => ({ kind: 'typed', text }) as const;

export function sourceOf(
  alg: SignatureAlgorithm,
  profile: Profile,
  { header, payload }: { header: string; payload: string },
): SnippetSource {
  return { alg, profile, lifetime, secretEncoding: 'utf-8', header: typed(header), payload: typed(payload) };
}

/** What the page shows for a new token of the AMPLIFY API proxy. */
export function apiProxySource(alg: SignatureAlgorithm, applicationId: string, kid: string): SnippetSource {
  const fieldValues = { applicationId };
  return sourceOf(alg, apiProxy, newTokenJson(apiProxy, { alg, kid, now: 1, jti: '', fieldValues }));
}

/** A client's token with a jti, by profile id. */
export function clientSource(alg: SignatureAlgorithm, id: string, tokenUrl: string): SnippetSource {
  const profile = profiles.find((one) => one.id === id) ?? apiProxy;
  const fieldValues = { clientId: hostileId, tokenUrl, audience: tokenUrl };
  return sourceOf(alg, profile, newTokenJson(profile, { alg, kid: 'k', now: 1, jti: 'old', fieldValues }));
}

/** Header and payload that every JSON writer would write otherwise. */
export const exactTexts = (alg: SignatureAlgorithm) => ({
  header: `{ "kid" : "\\u006b\\/", "n" : 1.0, "9" : 9007199254740993, "alg" : "${alg}", "1" : [ ] }`,
  payload: `{
    "z": 9007199254740993, "2": 1.0, "1": 1e400, "sub": "\\u0041\\ud83d\\ude00\\/", "__proto__": -0.0,
    "exp": 7, "o": { "iat": 1, "exp": 1, "jti": "in" }, "twice": 1, "twice": 2,
    "iat": 1.5e3, "nbf": 0, "jti": "old", "last": "\\u2028"
  }`,
});
