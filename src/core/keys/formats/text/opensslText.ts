import { fromHex, toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { curveOf, pointOf, scalarOf } from '../der/curves.js';
import { okpBytes, type Material } from '../material.js';

/** What `openssl pkey -text`, `rsa -text`, `ec -text` and `x509 -text` print of a key; null where a text is none of it. */
export function opensslText(text: string): Material | null {
  const modulus = hexAfter(text, 'modulus');
  const [, exponent] = /^\s*(?:public)?exponent:\s*(\d+)/im.exec(text) ?? [];
  if (modulus && exponent !== undefined)
    return { type: 'RSA', n: toBigInt(modulus), e: BigInt(exponent), private: rsaPrivate(text) };
  const [pub, priv] = [hexAfter(text, 'pub'), hexAfter(text, 'priv')];
  if (!pub) return null;
  const [, named] = /^\s*NIST CURVE:\s*(\S+)/im.exec(text) ?? /^\s*ASN1 OID:\s*(\S+)/im.exec(text) ?? [];
  if (named !== undefined) {
    const curve = curveOf('name', named);
    return { type: 'EC', curve, point: pointOf(curve, pub), d: priv && scalarOf(curve, priv) };
  }
  const [, crv = ''] = /\b(Ed25519|Ed448)\b/i.exec(text) ?? [];
  const name = crv === '' ? '' : `Ed${crv.slice(2)}`;
  return okpBytes(name) === null ? null : { type: 'OKP', crv: name, x: pub, d: priv };
}

function rsaPrivate(text: string): Extract<Material, { type: 'RSA' }>['private'] {
  const [d, p, q, dp, dq, qi] = [
    'privateExponent',
    'prime1',
    'prime2',
    'exponent1',
    'exponent2',
    'coefficient',
  ].map((label) => hexAfter(text, label));
  if (!d || !p || !q || !dp || !dq || !qi) return null;
  const number = toBigInt;
  return { d: number(d), p: number(p), q: number(q), dp: number(dp), dq: number(dq), qi: number(qi) };
}

/** The octets with colons that stand below a label, on lines of their own. */
function hexAfter(text: string, label: string): Bytes | null {
  const pattern = new RegExp(`^\\s*${label}:\\s*((?:[0-9a-f]{2}[:\\s]+)*[0-9a-f]{2})\\s*$`, 'im');
  const [, octets] = pattern.exec(text) ?? [];
  return octets === undefined ? null : fromHex(octets.replace(/[:\s]/g, ''));
}
