import { toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { certificateFactsOf } from './certificate.js';
import { curveOf, pointOf, scalarOf, type Curve } from './curves.js';
import {
  bitsOf,
  childrenOf,
  numberOf,
  octetsOf,
  oidOf,
  parseDer,
  shapeOf,
  unreadable,
  type Node,
} from './der.js';
import { isAkp, okpBytes, type Material } from '../material.js';
import { refuse, type KeySource } from '../problems.js';
import type { CertificateFacts } from '../types.js';

/** `node` is kept for the encrypted form, which is opened elsewhere. */
export type Structure =
  | { source: 'pkcs8' | 'pkcs1' | 'sec1' | 'spki' | 'pkcs1-public'; material: Material }
  | { source: 'x509'; material: Material; certificate: CertificateFacts }
  | { source: 'encrypted-pkcs8'; node: Node };

export function isPrivateSource(source: KeySource): boolean {
  return source !== 'spki' && source !== 'pkcs1-public' && source !== 'x509' && source !== 'openssh-public';
}

/**
 * Tells the key structures apart by what they are made of, never by a label: PKCS#8 (RFC 5958), PKCS#1
 * (RFC 8017 appendix A), SEC1 (RFC 5915), SubjectPublicKeyInfo and certificates (RFC 5280).
 * @param namedCurve the OID of an EC PARAMETERS block that stood before a SEC1 key.
 */
export function readDer(der: Bytes, namedCurve?: string): Structure {
  const node = parseDer(der);
  const parts = childrenOf(node);
  const shape = shapeOf(node);
  if (/^INT SEQ OCT( \[0\])?( \[1\])?$/.test(shape)) return { source: 'pkcs8', material: fromPkcs8(node) };
  if (/^INT( INT){8}( SEQ)?$/.test(shape)) return { source: 'pkcs1', material: fromPkcs1(node) };
  if (/^INT OCT( \[0\])?( \[1\])?$/.test(shape)) {
    return { source: 'sec1', material: fromSec1(node, namedCurve ? curveOf('oid', namedCurve) : null) };
  }
  if (shape === 'INT INT') return { source: 'pkcs1-public', material: fromPkcs1Public(node) };
  if (shape === 'SEQ BIT') return { source: 'spki', material: fromSpki(node) };
  if (shape === 'SEQ OCT') return { source: 'encrypted-pkcs8', node };
  if (shape === 'SEQ SEQ BIT') return fromSigned(parts[0], der);
  if (/^INT SEQ( SEQ)?$/.test(shape) && shapeOf(parts[1]) === 'OID [0]') {
    refuse({ kind: 'key-foreign-format', format: 'pkcs12' });
  }
  if (shape === 'OID [0]') refuse({ kind: 'key-foreign-format', format: 'pkcs7' });
  if (shape === 'INT INT INT INT INT INT') refuse({ kind: 'key-algorithm-unsupported', algorithm: 'DSA' });
  return unreadable();
}

const keyAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.2.840.113549.1.1.7': 'RSAES-OAEP',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.3.1': 'DH',
  '1.2.840.10046.2.1': 'DH',
  '1.3.132.1.12': 'ECDH',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

/** The OID of a key's algorithm. */
export function oidNamed(name: string): string {
  return Object.keys(keyAlgorithms).find((oid) => keyAlgorithms[oid] === name) ?? '';
}

/** The name of the key's algorithm, as the RFCs have it or as its OID, and what stands beside it. */
function identified(identifier: Node | undefined): { name: string; parameters: Node | undefined } {
  const [oid, parameters] = childrenOf(identifier);
  const value = oidOf(oid);
  return { name: keyAlgorithms[value] ?? value, parameters };
}

function fromPkcs8(node: Node): Material {
  const [, identifier, octets] = childrenOf(node);
  const { name, parameters } = identified(identifier);
  switch (name) {
    case 'RSA':
      return fromPkcs1(parseDer(octetsOf(octets)));
    case 'RSASSA-PSS':
      return { ...fromPkcs1(parseDer(octetsOf(octets))), pss: pssOf(parameters) };
    case 'EC':
      return fromSec1(parseDer(octetsOf(octets)), curveFrom(parameters));
    default: {
      // The public key that RFC 5958 allows beside it is computed anew: it is not authenticated.
      const size = okpBytes(name);
      if (size !== null) return { type: 'OKP', crv: name, x: null, d: seedOf(octetsOf(octets), size) };
      if (isAkp(name))
        return { type: 'AKP', alg: name, pub: null, seed: mlDsaSeedOf(octetsOf(octets), name) };
      return refuse({ kind: 'key-algorithm-unsupported', algorithm: name });
    }
  }
}

/** RFC 8410 section 7: an OCTET STRING within the OCTET STRING. */
function seedOf(inner: Bytes, size: number): Bytes {
  return inner.length === size + 2 && inner[0] === 0x04 && inner[1] === size ? inner.slice(2) : unreadable();
}

/** RFC 9881 section 6: the seed alone, or first of a SEQUENCE with the expanded key. */
function mlDsaSeedOf(inner: Bytes, algorithm: string): Bytes {
  if (inner.length === 34 && inner[0] === 0x80 && inner[1] === 32) return inner.slice(2);
  const [seed] = childrenOf(parseDer(inner));
  return seed ? octetsOf(seed) : refuse({ kind: 'key-seed-missing', algorithm });
}

export function fromSpki(node: Node | undefined): Material {
  const [identifier, key] = childrenOf(node);
  const { name, parameters } = identified(identifier);
  switch (name) {
    case 'RSA':
      return fromPkcs1Public(parseDer(bitsOf(key)));
    case 'RSASSA-PSS':
      return { ...fromPkcs1Public(parseDer(bitsOf(key))), pss: pssOf(parameters) };
    case 'EC': {
      const curve = curveFrom(parameters);
      return { type: 'EC', curve, point: pointOf(curve, bitsOf(key)), d: null };
    }
    default:
      if (okpBytes(name) !== null) return { type: 'OKP', crv: name, x: bitsOf(key), d: null };
      if (isAkp(name)) return { type: 'AKP', alg: name, pub: bitsOf(key), seed: null };
      return refuse({ kind: 'key-algorithm-unsupported', algorithm: name });
  }
}

function curveFrom(parameters: Node | undefined): Curve {
  if (childrenOf(parameters).length > 0) refuse({ kind: 'key-curve-explicit' });
  return curveOf('oid', oidOf(parameters));
}

const pssHashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'PS256',
  '2.16.840.1.101.3.4.2.2': 'PS384',
  '2.16.840.1.101.3.4.2.3': 'PS512',
};

/** The alg that the parameters bind a key to (RFC 4055 section 3.1); null where there are none. */
function pssOf(parameters: Node | undefined): string | null {
  if (parameters === undefined) return null;
  const tagged = childrenOf(parameters).find(({ idBlock }) => idBlock.tagNumber === 0);
  const hash = tagged ? oidOf(childrenOf(childrenOf(tagged)[0])[0]) : '';
  return pssHashes[hash] ?? refuse({ kind: 'key-algorithm-unsupported', algorithm: 'RSASSA-PSS, SHA-1' });
}

type Rsa = Extract<Material, { type: 'RSA' }>;

function fromPkcs1(node: Node): Rsa {
  const numbers = childrenOf(node);
  if (numbers.length === 10 || numberOf(numbers[0]) === 1n) refuse({ kind: 'key-rsa-multi-prime' });
  if (shapeOf(node) !== 'INT INT INT INT INT INT INT INT INT') unreadable();
  const [, n, e, d, p, q, dp, dq, qi] = numbers;
  return {
    type: 'RSA',
    n: numberOf(n),
    e: numberOf(e),
    private: {
      d: numberOf(d),
      p: numberOf(p),
      q: numberOf(q),
      dp: numberOf(dp),
      dq: numberOf(dq),
      qi: numberOf(qi),
    },
  };
}

function fromPkcs1Public(node: Node): Rsa {
  const [n, e] = childrenOf(node);
  return { type: 'RSA', n: numberOf(n), e: numberOf(e), private: null };
}

/** RFC 5915: the curve may stand inside, in the PKCS#8 around it, or in an EC PARAMETERS block before it. */
function fromSec1(node: Node, outer: Curve | null): Material {
  const tagged = (tag: number) =>
    childrenOf(
      childrenOf(node).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === tag),
    )[0];
  const parameters = tagged(0);
  const curve = parameters ? curveFrom(parameters) : outer;
  if (curve === null) return refuse({ kind: 'key-curve-missing' });
  const d = octetsOf(childrenOf(node)[1]);
  if (toBigInt(d) === 0n) refuse({ kind: 'key-self-test-failed', type: 'EC' });
  const point = tagged(1);
  return {
    type: 'EC',
    curve,
    d: scalarOf(curve, d),
    point: point ? pointOf(curve, bitsOf(point)) : null,
  };
}

/** A certificate, or its likes: requests (RFC 2986) and revocation lists, which are SIGNED too. */
function fromSigned(content: Node | undefined, der: Bytes): Structure {
  const shape = shapeOf(content);
  if (/^(\[0\] )?INT SEQ SEQ SEQ SEQ SEQ\b/.test(shape)) {
    const parts = childrenOf(content).filter((_, index) => index > 0 || !shape.startsWith('[0]'));
    return { source: 'x509', material: fromSpki(parts[5]), certificate: certificateFactsOf(parts, der) };
  }
  if (/^INT SEQ SEQ( \[0\])?$/.test(shape))
    refuse({ kind: 'key-foreign-format', format: 'certificate-request' });
  if (/^(INT )?SEQ SEQ TIME/.test(shape)) refuse({ kind: 'key-foreign-format', format: 'crl' });
  return unreadable();
}
