import { Boolean as Asn1Boolean, GeneralizedTime, Set as Asn1Set, UTCTime, Utf8String } from 'asn1js';
import { toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { parseDer, toDer, write, type Node } from '../der/der.js';
import { oidNamed } from '../der/structures.js';
import { toPem } from '../../../bytes/pem.js';

export type CertificateRequest = {
  /** Of RSASSA-PKCS1-v1_5, ECDSA or Ed25519, with the usage "sign". */
  privateKey: CryptoKey;
  spki: Bytes;
  /** The common name, for subject and issuer alike. */
  commonName: string;
  /** Epoch seconds. */
  notBefore: number;
  notAfter: number;
  /** At most 20 random octets (RFC 5280 section 4.1.2.2); the first bit is cleared to keep it positive. */
  serial: Bytes;
};

/** A self-signed X.509 v3 certificate (RFC 5280) as PEM, for gateways that register certificates, not keys. */
export async function selfSignedCertificatePem(request: CertificateRequest): Promise<string> {
  const { privateKey, spki, commonName, notBefore, notAfter, serial } = request;
  const { algorithm, signature } = signatureOf(privateKey.algorithm);
  const name = write.sequence(
    new Asn1Set({ value: [write.sequence(write.oid('2.5.4.3'), new Utf8String({ value: commonName }))] }),
  );
  const positive = serial.map((byte, index) => (index === 0 ? byte & 0x7f : byte));
  const content = write.sequence(
    write.tagged(0, write.integer(2)),
    write.integer(toBigInt(positive)),
    algorithm,
    name,
    write.sequence(timeOf(notBefore), timeOf(notAfter)),
    name,
    parseDer(spki),
    write.tagged(3, write.sequence(endEntity())),
  );
  const signed = new Uint8Array(await crypto.subtle.sign(signature, privateKey, toDer(content)));
  const bits = privateKey.algorithm.name === 'ECDSA' ? ecdsaSignature(signed) : signed;
  return toPem('CERTIFICATE', toDer(write.sequence(content, algorithm, write.bits(bits))));
}

/** basicConstraints, critical, empty: this key signs tokens and no certificates. */
function endEntity(): Node {
  const value = write.octets(toDer(write.sequence()));
  return write.sequence(write.oid('2.5.29.19'), new Asn1Boolean({ value: true }), value);
}

function signatureOf(algorithm: KeyAlgorithm): {
  algorithm: Node;
  signature: AlgorithmIdentifier | EcdsaParams;
} {
  switch (algorithm.name) {
    case 'ECDSA':
      return {
        algorithm: write.algorithm('1.2.840.10045.4.3.2'),
        signature: { name: 'ECDSA', hash: 'SHA-256' },
      };
    case 'RSASSA-PKCS1-v1_5': {
      const oid = `1.2.840.113549.1.1.${rsaSignatures[hashOf(algorithm)] ?? 11}`;
      return { algorithm: write.algorithm(oid, write.null()), signature: algorithm.name };
    }
    default:
      // RFC 8410 section 3: one OID for key and signature.
      return { algorithm: write.algorithm(oidNamed(algorithm.name)), signature: algorithm.name };
  }
}

/** The last arc of the OIDs of RFC 4055 section 5. */
const rsaSignatures: Readonly<Record<string, number>> = { 'SHA-256': 11, 'SHA-384': 12, 'SHA-512': 13 };

function hashOf(algorithm: KeyAlgorithm): string {
  const hash = 'hash' in algorithm ? algorithm.hash : null;
  return typeof hash === 'object' && hash !== null && 'name' in hash ? String(hash.name) : '';
}

/** WebCrypto writes r and s side by side, X.509 wants a SEQUENCE of INTEGERs (RFC 3279 section 2.2.3). */
function ecdsaSignature(raw: Bytes): Bytes {
  const half = raw.length / 2;
  const [r, s] = [toBigInt(raw.subarray(0, half)), toBigInt(raw.subarray(half))];
  return toDer(write.sequence(write.integer(r), write.integer(s)));
}

/** RFC 5280 section 4.1.2.5: UTCTime through 2049, GeneralizedTime from then on. */
function timeOf(seconds: number): Node {
  const valueDate = new Date(seconds * 1000);
  return valueDate.getUTCFullYear() < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
}
