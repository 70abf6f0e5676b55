/**
 * Where an issuer publishes what its keys are (OpenID Connect Discovery 1.0 section 4); null for an `iss` that is no
 * https address, or has what an issuer identifier must not have.
 */
export function discoveryAddress(iss: string): string | null {
  if (!/^https:\/\//i.test(iss) || !URL.canParse(iss)) return null;
  const url = new URL(iss);
  if (url.username || url.password || url.search || url.hash) return null;
  // A quote is the one sign in it that a shell does not take as it stands between quotes.
  const href = url.href.replaceAll("'", '%27').replace(/\/$/, '');
  return `${href}/.well-known/openid-configuration`;
}
