import { startTokenEndpoint, type TokenEndpoint } from '../interop/tokenEndpoint.js';
import type { Keys, Pair } from './keys.js';

/** Token endpoints of oidc-provider, which know one client by the RSA key. */
export type Servers = Readonly<Record<'issuer' | 'smart' | 'dpop', TokenEndpoint>>;

const jwksOf = ({ publicKey }: Pair, kid?: string) => ({
  keys: [{ ...publicKey.export({ format: 'jwk' }), kty: 'RSA', ...(kid !== undefined && { kid }) }],
});

export async function startServers({ rsa, keyId }: Keys): Promise<Servers> {
  return {
    // As FAPI 2.0 and PingFederate 13.1 do: nothing but the issuer, as a string, and the new typ.
    issuer: await startTokenEndpoint('shop', jwksOf(rsa, keyId), {
      assertJwtClientAuthClaimsAndHeader: (_context, { aud }, header) => {
        if (typeof aud !== 'string' || !/^http:\/\/127\.0\.0\.1:\d+$/.test(aud)) throw new Error('aud');
        if (header['typ'] !== 'client-authentication+jwt') throw new Error('typ');
      },
    }),
    smart: await startTokenEndpoint('shop', jwksOf(rsa, 'key-1'), {
      enabledJWA: { clientAuthSigningAlgValues: ['RS384'] },
    }),
    dpop: await startTokenEndpoint('shop', jwksOf(rsa), { features: { dPoP: { enabled: true } } }),
  };
}
