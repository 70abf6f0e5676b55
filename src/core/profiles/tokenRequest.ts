import type { FieldValues } from './fields.js';
import type { Profile } from './profile.js';

/** A POST of the form to the address, as application/x-www-form-urlencoded. */
export type TokenRequestForm = { url: string; form: readonly (readonly [name: string, value: string])[] };

/**
 * The request that exchanges the token for an access token: client authentication (RFC 7523 section 2.2) or
 * authorization grant (section 2.1). Null where the token is itself the bearer token.
 */
export function tokenRequestForm(
  { tokenRequest }: Profile,
  fieldValues: FieldValues,
  token: string,
): TokenRequestForm | null {
  if (!tokenRequest) return null;
  const { parameter, grantType, tokenUrl } = tokenRequest;
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return {
    url: tokenUrl.replace(/\{([^{}]*)\}/g, (_, id: string) => fieldValues[id] ?? ''),
    form: [
      ['grant_type', grantType],
      ...(parameter === 'client_assertion' ? ([['client_assertion_type', type]] as const) : []),
      [parameter, token],
    ],
  };
}
