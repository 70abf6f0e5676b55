import { prettyJson } from '../json/pretty.js';

/** What a service wants to see in a token: plain data, so that a profile can be listed, kept and compared. */
export type Profile = {
  id: 'api-proxy' | 'blank';
  /** The claims that the Application ID fills; none where the profile has no such field. */
  applicationIdClaims: readonly string[];
  /** Whether the header names the key (kid) and the type (typ). */
  header: { kid: boolean; typ: boolean };
  /** Seconds from iat to exp. */
  lifetime: number;
};

/** A client of an API proxy in AMPLIFY Central. */
export const apiProxy: Profile = {
  id: 'api-proxy',
  applicationIdClaims: ['sub', 'aud', 'iss'],
  header: { kid: true, typ: true },
  lifetime: 600,
};

const blank: Profile = {
  id: 'blank',
  applicationIdClaims: [],
  header: { kid: false, typ: false },
  lifetime: 600,
};

/** In the order in which a person chooses from them. */
export const profiles: readonly Profile[] = [apiProxy, blank];

/**
 * The texts a new token starts from.
 *
 * @param alg the key's algorithm
 * @param kid the key's Key ID; '' while there is no key yet
 * @param now epoch seconds
 */
export function newTexts(
  profile: Profile,
  alg: string,
  kid: string,
  now: number,
): { header: string; payload: string } {
  const header: [string, string][] = [['alg', alg]];
  if (profile.header.kid) header.push(['kid', kid]);
  if (profile.header.typ) header.push(['typ', 'JWT']);
  const claims: [string, string | number][] = profile.applicationIdClaims.map((claim) => [claim, '']);
  claims.push(['iat', now], ['exp', now + profile.lifetime]);
  return { header: textOf(header), payload: textOf(claims) };
}

function textOf(members: [string, string | number][]): string {
  return prettyJson(JSON.stringify(Object.fromEntries(members)));
}
