import { sign } from 'node:crypto';
import { expect } from '@playwright/test';
import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';
import { forgeries } from './forgeries.js';
import { clientSource, sourceOf } from './snippetsSamples.js';

/** Some change the alg RS256, and do nothing to a token with another. */
export const realForgeries = (token: string, publicKey: string) =>
  Object.entries(forgeries(token, publicKey)).filter(([, forgery]) => forgery !== token);

/** A part of a token, as text. */
export const decoder = (part = '') => Buffer.from(part, 'base64url').toString();

/** What a verifier of tokens like this one (RS256) says to others of the same key, by what is otherwise in them. */
export function otherTokens(
  token: string,
  privateKey: string,
): { what: string; token: string; isAccepted: boolean }[] {
  const now = Math.floor(Date.now() / 1000);
  const [header = '', payload = ''] = token.split('.').slice(0, 2).map(decoder);
  const made = (what: string, from: string | RegExp, to: string, isAccepted = false) => {
    const other = [header.replace(from, to), payload.replace(from, to)] as const;
    expect(other, String(from)).not.toEqual([header, payload]);
    const input = other.map((part) => Buffer.from(part).toString('base64url')).join('.');
    const signature = sign('sha256', Buffer.from(input), privateKey).toString('base64url');
    return { what, token: `${input}.${signature}`, isAccepted };
  };
  const compared = ['kid', 'iss', 'sub', 'aud'].filter((name) => `${header}${payload}`.includes(`"${name}"`));
  return [
    made('expired', /"exp":\d+/, `"exp":${now}`),
    made('no exp', /"exp":\d+/, `"x":${now}`),
    made('too early', /"exp":/, `"nbf":${now + 60},"exp":`),
    made('begun', /"exp":/, `"nbf":${now - 60},"exp":`, true),
    made('other alg', /"alg":"RS256"/, '"alg":"RS384"'),
    made('unknown crit', /"alg":/, '"crit":["x"],"x":1,"alg":'),
    ...compared.flatMap((name) => [
      made(`another ${name}`, new RegExp(`"${name}":(\\["?|")`), `"${name}":$1x`),
      made(`no ${name}`, `"${name}"`, '"other"'),
    ]),
  ];
}

/** An audience that is a list, and an issuer that is the empty text. */
export function listed(alg: SignatureAlgorithm): SnippetSource {
  const { profile } = clientSource(alg, 'blank', '');
  return sourceOf(alg, profile, {
    header: `{"alg":"${alg}","kid":"k"}`,
    payload: '{"iss":"","aud":["a b","c\\\\\\"d"],"iat":1,"exp":2}',
  });
}
