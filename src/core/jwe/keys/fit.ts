import type { JweHeader } from '../header.js';
import type { JweKey } from './key.js';
import { leastModulus } from '../../keys/strength/shape.js';
import { ephemeralKey } from '../parameters.js';
import type { JweProblem } from '../problems.js';

/** What a key shall do; `encryptedKey` is the length in bytes of what it shall open. */
export type KeyTask = { operation: 'encrypt' } | { operation: 'decrypt'; encryptedKey: number };

/** Why a key cannot do what the header asks for; null where it may be tried. */
export function keyMismatch(header: JweHeader, key: JweKey, task: KeyTask): JweProblem | null {
  return kindMisfit(header, key) ?? sizeMisfit(header, key, task) ?? reservation(header, key);
}

function kindMisfit({ alg, management: { needs } }: JweHeader, key: JweKey): JweProblem | null {
  const misfit = (found: string): JweProblem => ({ kind: 'jwe-key-type', alg, needs, found });
  if (key.kind === 'secret') return needs === 'secret' || needs === 'password' ? null : misfit('oct');
  if (key.type === 'RSA') return needs === 'RSA' ? null : misfit('RSA');
  const agrees = needs === 'ECDH' && (key.type === 'EC' || key.curve === 'X25519');
  return agrees ? null : misfit(key.curve ?? key.type);
}

function sizeMisfit(header: JweHeader, key: JweKey, task: KeyTask): JweProblem | null {
  const { alg, management, content } = header;
  if (key.kind === 'secret') {
    if (management.needs !== 'secret') return null;
    const found = key.secret.length * 8;
    const expected = management.wrap?.bits ?? content.keyBits;
    return found === expected ? null : { kind: 'jwe-key-size', alg, needs: 'secret', found, expected };
  }
  if (task.operation === 'decrypt' && !key.privateKey) return { kind: 'jwe-key-public', alg };
  if (key.bits === null) return task.operation === 'decrypt' ? curveMisfit(header, key.curve ?? '') : null;
  if (key.bits < leastModulus) return { kind: 'jwe-key-weak', alg, bits: key.bits, least: leastModulus };
  if (task.operation === 'encrypt' || task.encryptedKey === Math.ceil(key.bits / 8)) return null;
  return { kind: 'jwe-key-size', alg, needs: 'RSA', found: key.bits, expected: task.encryptedKey * 8 };
}

/** Both keys of an agreement lie on one curve (RFC 7518 section 4.6.1.1). */
function curveMisfit(header: JweHeader, curve: string): JweProblem | null {
  const expected = ephemeralKey(header)?.crv ?? '';
  return curve === expected ? null : { kind: 'jwe-key-curve', alg: header.alg, curve, expected };
}

const operations = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits'];

/** RFC 7517 sections 4.2 to 4.4; with `dir` a key's alg names the content encryption. */
function reservation({ alg, enc }: JweHeader, { labels }: JweKey): JweProblem | null {
  const { use, keyOps } = labels;
  if (use !== null && use !== 'enc') return { kind: 'jwe-key-use', alg, member: 'use', value: use };
  if (keyOps && !keyOps.some((name) => operations.includes(name))) {
    return { kind: 'jwe-key-use', alg, member: 'key_ops', value: keyOps.join(', ') };
  }
  const fits = labels.alg === null || labels.alg === alg || (alg === 'dir' && labels.alg === enc);
  return fits ? null : { kind: 'jwe-key-use', alg, member: 'alg', value: labels.alg ?? '' };
}
