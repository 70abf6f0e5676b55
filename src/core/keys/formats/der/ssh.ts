import type { Bytes } from '../../../bytes/bytes.js';
import { curveOf, pointOf, scalarOf } from './curves.js';
import { algorithms } from '../../algorithms.js';
import { okpBytes, type Material } from '../material.js';
import { refuse } from '../problems.js';
import { unreadable } from './der.js';
import { Wire } from './wire.js';

/** The blob of a public key: RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4. */
export function readSshPublic(blob: Bytes): Material {
  const wire = new Wire(blob);
  const type = wire.text();
  const curve = /^ecdsa-sha2-(.+)$/.exec(type)?.[1];
  if (curve !== undefined && !type.includes('@')) {
    const named = curveOf('ssh', wire.text());
    return { type: 'EC', curve: named, point: pointOf(named, wire.string()), d: null };
  }
  switch (type) {
    case 'ssh-rsa': {
      const e = wire.number();
      return { type: 'RSA', n: wire.number(), e, private: null };
    }
    default:
      return { type: 'OKP', crv: okpCurve(type) ?? refuseType(type), x: wire.string(), d: null };
  }
}

/** RFC 8709 section 4: ssh-ed25519 and its like. */
const okpCurve = (type: string): string | null =>
  algorithms.find(({ kty, crv }) => kty === 'OKP' && type === `ssh-${crv?.toLowerCase()}`)?.crv ?? null;

function refuseType(type: string): never {
  // Only a name is shown; a blob that is no SSH key has no name.
  return /^[\w@.-]{3,64}$/.test(type)
    ? refuse({ kind: 'key-algorithm-unsupported', algorithm: type === 'ssh-dss' ? 'DSA' : type })
    : unreadable();
}

const magic = new TextEncoder().encode('openssh-key-v1\0');

/** OpenSSH's PROTOCOL.key; only the form without a passphrase. */
export function readSshPrivate(file: Bytes): Material {
  if (!magic.every((byte, index) => file[index] === byte)) unreadable();
  const wire = new Wire(file.slice(magic.length));
  const cipher = wire.text();
  const derivation = wire.text();
  if (cipher !== 'none')
    refuse({ kind: 'key-encryption-unsupported', scheme: `OpenSSH ${derivation}, ${cipher}` });
  wire.string();
  if (wire.uint32() !== 1) unreadable();
  wire.string();
  const own = new Wire(wire.string());
  if (own.uint32() !== own.uint32()) unreadable();
  return readPrivateSection(own);
}

function readPrivateSection(wire: Wire): Material {
  const type = wire.text();
  if (/^ecdsa-sha2-[^@]+$/.test(type)) {
    const curve = curveOf('ssh', wire.text());
    const point = pointOf(curve, wire.string());
    return { type: 'EC', curve, point, d: scalarOf(curve, wire.string()) };
  }
  switch (type) {
    case 'ssh-rsa': {
      const [n, e, d, qi, p, q] = [
        wire.number(),
        wire.number(),
        wire.number(),
        wire.number(),
        wire.number(),
        wire.number(),
      ];
      if (p <= 1n || q <= 1n) return refuse({ kind: 'key-rsa-inconsistent', part: 'n' });
      return { type: 'RSA', n, e, private: { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi } };
    }
    default: {
      const crv = okpCurve(type) ?? refuseType(type);
      const x = wire.string();
      const pair = wire.string();
      const size = okpBytes(crv) ?? 0;
      return pair.length === 2 * size ? { type: 'OKP', crv, x, d: pair.slice(0, size) } : unreadable();
    }
  }
}
