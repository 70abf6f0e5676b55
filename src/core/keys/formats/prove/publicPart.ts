import { exportJWK } from 'jose/key/export';
import { importPKCS8 } from 'jose/key/import';
import type { AlgorithmFacts } from '../../algorithms.js';
import { isNotSupported } from '../../cryptoKey.js';
import { toPem } from '../../../bytes/pem.js';
import { concat, fromBase64, type Bytes } from '../../../bytes/bytes.js';
import { toDer, write } from '../der/der.js';
import { nameOf, type Asymmetric } from '../material.js';
import { refuse } from '../problems.js';
import { oidNamed } from '../der/structures.js';

/** Where a format gives the private value only, WebCrypto computes the public part. */
export async function withPublicPart(material: Asymmetric, { alg }: AlgorithmFacts): Promise<Asymmetric> {
  const pkcs8 = privateHalf(material);
  if (pkcs8 === null) return material;
  try {
    const key = await importPKCS8(toPem('PRIVATE KEY', pkcs8), alg, { extractable: true });
    const { x, y, pub } = await exportJWK(key);
    const bytes = (text = '') => fromBase64(text) ?? new Uint8Array();
    switch (material.type) {
      case 'EC':
        return { ...material, point: { x: bytes(x), y: bytes(y) } };
      case 'OKP':
        return { ...material, x: bytes(x) };
      case 'AKP':
        return { ...material, pub: bytes(pub) };
      case 'RSA':
        return material;
    }
  } catch (error) {
    const type = nameOf(material);
    if (isNotSupported(error)) refuse({ kind: 'key-algorithm-unsupported', algorithm: type });
    // A value that is no private key of its curve.
    return refuse({ kind: 'key-self-test-failed', type });
  }
}

/** A private key without its public half, as WebCrypto takes it; null where there is no need. */
function privateHalf(material: Asymmetric): Bytes | null {
  switch (material.type) {
    case 'RSA':
      return null;
    case 'EC': {
      const { curve, point, d } = material;
      if (point || !d) return null;
      const sec1 = toDer(write.sequence(write.integer(1), write.octets(d)));
      return privateKeyInfo(write.algorithm(oidNamed('EC'), write.oid(curve.oid)), sec1);
    }
    case 'OKP': {
      if (material.x || !material.d) return null;
      return privateKeyInfo(write.algorithm(oidNamed(material.crv)), toDer(write.octets(material.d)));
    }
    case 'AKP': {
      const { alg, pub, seed } = material;
      if (pub || !seed) return null;
      const tagged = concat(Uint8Array.of(0x80, seed.length), seed);
      return privateKeyInfo(write.algorithm(oidNamed(alg)), tagged);
    }
  }
}

function privateKeyInfo(algorithm: ReturnType<typeof write.algorithm>, key: Bytes): Bytes {
  return toDer(write.sequence(write.integer(0), algorithm, write.octets(key)));
}
