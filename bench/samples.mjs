import { createSign, generateKeyPairSync } from 'node:crypto';

/** Bytes of payload, each ten times the one before. */
export const sizes = [
  { name: '100 B', bytes: 100 },
  { name: '1 KB', bytes: 1_000 },
  { name: '10 KB', bytes: 10_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
];

/**
 * A claims set of about so many bytes, set out in lines: a subject in the second line, then groups that a
 * person could be in.
 *
 * @param {number} bytes @param {string} subject
 */
export function claims(bytes, subject) {
  const groups = [];
  const rest = bytes - JSON.stringify({ sub: subject, groups: [] }, null, 2).length;
  for (let index = 0, used = 0; used < rest; index += 1) {
    const group = `group-${String(index).padStart(6, '0')}`;
    groups.push(group);
    used += JSON.stringify(group).length + 6;
  }
  return JSON.stringify({ sub: subject, groups }, null, 2);
}

const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The issuer's public key, as a person pastes it. */
export const publicKeyPem = issuer.publicKey.export({ format: 'pem', type: 'spki' }).toString();
export const publicKeyJwk = issuer.publicKey.export({ format: 'jwk' });

/** @param {string} payload JSON text @returns {string} a token of the issuer's, RS256 */
export function tokenOf(payload) {
  const compact = JSON.stringify(JSON.parse(payload));
  const input = ['{"alg":"RS256"}', compact].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${input}.${createSign('sha256').update(input).sign(issuer.privateKey, 'base64url')}`;
}
