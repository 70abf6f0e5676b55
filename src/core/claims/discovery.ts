/** An issuer identifier (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2); null for what is none. */
function issuerUrl(iss: string): URL | null {
  if (!/^https:\/\//i.test(iss) || !URL.canParse(iss)) return null;
  const url = new URL(iss);
  return url.username || url.password || url.search || url.hash ? null : url;
}

/** A quote is the one sign in it that a shell does not take as it stands between quotes. */
const withoutQuotes = (text: string): string => text.replaceAll("'", '%27');

/**
 * Where an issuer publishes what its keys are (OpenID Connect Discovery 1.0 section 4); null for an `iss` that is no
 * https address, or has what an issuer identifier must not have.
 */
export function discoveryAddress(iss: string): string | null {
  const url = issuerUrl(iss);
  return url && `${withoutQuotes(url.href).replace(/\/$/, '')}/.well-known/openid-configuration`;
}

export type MetadataAddress = { form: 'openid' | 'oauth' | 'openid-inserted'; address: string };

/**
 * Every address at which an issuer's metadata may be: OpenID Connect appends to its path, OAuth inserts before it (RFC 8414
 * section 3.1), and some do so with the name of OpenID Connect (section 5). None for an `iss` that is no issuer identifier.
 */
export function metadataAddresses(iss: string): readonly MetadataAddress[] {
  const url = issuerUrl(iss);
  const appended = discoveryAddress(iss);
  if (!url || appended === null) return [];
  const path = withoutQuotes(url.pathname).replace(/\/$/, '');
  const inserted = (name: string) => `${url.origin}/.well-known/${name}${path}`;
  const oauth = { form: 'oauth' as const, address: inserted('oauth-authorization-server') };
  const openid = { form: 'openid' as const, address: appended };
  if (path === '') return [openid, oauth];
  return [openid, oauth, { form: 'openid-inserted', address: inserted('openid-configuration') }];
}

/** The command that prints the JWK Set of the issuer with this metadata. @param address as one of the above */
export const keysCommand = (address: string): string =>
  `curl -s '${address}' | jq -r .jwks_uri | xargs curl -s`;
