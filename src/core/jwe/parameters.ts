import type { JWK } from 'jose';
import { decodeBase64url } from '../bytes/base64url.js';
import type { JweHeader } from './header.js';
import type { JweParameter, JweProblem } from './problems.js';

/** More rounds than any honest sender asks for (RFC 7518 section 8.8 warns of this work). */
export const mostRounds = 1_000_000;
/** RFC 7518 section 4.8.1.2 recommends no fewer. */
export const leastRounds = 1_000;

type Finding = { problem: JweProblem | null; notices: JweProblem[] };

/** Judges the header parameters that the key management algorithm works with (RFC 7518 sections 4.6 to 4.8). */
export function parameterFindings(header: JweHeader): Finding {
  const { management } = header;
  const none: Finding = { problem: null, notices: [] };
  switch (management.needs) {
    case 'RSA':
      return none;
    case 'ECDH':
      return { ...none, problem: agreementProblem(header) };
    case 'secret':
      if (management.wrap?.name !== 'AES-GCM') return none;
      return { ...none, problem: bytesProblem(header, 'iv', 12) ?? bytesProblem(header, 'tag', 16) };
    case 'password':
      return { problem: passwordProblem(header), notices: roundsNotices(header) };
  }
}

/** RFC 7518 section 6: one of them would make it no public key. */
const privateMembers = ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];

/** The ephemeral public key of the sender, without what does not belong into it; null where it is none. */
export function ephemeralKey({ members }: JweHeader): { crv: string; jwk: JWK } | null {
  const { epk } = members;
  if (typeof epk !== 'object' || epk === null || Array.isArray(epk)) return null;
  if (privateMembers.some((name) => Object.hasOwn(epk, name))) return null;
  const { kty, crv, x, y }: JWK = epk;
  if (typeof crv !== 'string' || typeof kty !== 'string' || typeof x !== 'string') return null;
  return { crv, jwk: y === undefined ? { kty, crv, x } : { kty, crv, x, y } };
}

function agreementProblem(header: JweHeader): JweProblem | null {
  const { alg, members } = header;
  if (members['epk'] === undefined) return problemOf(alg, 'epk', 'missing');
  if (!ephemeralKey(header)) return problemOf(alg, 'epk', 'key');
  const { apu, apv } = members;
  const party = (name: 'apu' | 'apv') =>
    members[name] === undefined ? null : bytesProblem(header, name, null);
  const isSame = apu !== undefined && apu === apv;
  return party('apu') ?? party('apv') ?? (isSame ? problemOf(alg, 'apv', 'same') : null);
}

function passwordProblem(header: JweHeader): JweProblem | null {
  const { alg, members } = header;
  const { p2c } = members;
  const salt = bytesProblem(header, 'p2s', null) ?? saltLengthProblem(header);
  if (salt) return salt;
  if (p2c === undefined) return problemOf(alg, 'p2c', 'missing');
  if (typeof p2c !== 'number' || !Number.isInteger(p2c) || p2c < 1) return problemOf(alg, 'p2c', 'type');
  return p2c > mostRounds ? { kind: 'jwe-rounds-over', count: p2c, most: mostRounds } : null;
}

/** RFC 7518 section 4.8.1.1. */
function saltLengthProblem({ alg, members: { p2s } }: JweHeader): JweProblem | null {
  const isShort = typeof p2s !== 'string' || decodeBase64url(p2s).bytes.length < 8;
  return isShort ? problemOf(alg, 'p2s', 'length') : null;
}

function roundsNotices({ members: { p2c } }: JweHeader): JweProblem[] {
  const isLow = typeof p2c === 'number' && p2c < leastRounds;
  return isLow ? [{ kind: 'jwe-rounds-low', count: p2c, least: leastRounds }] : [];
}

/** @param length in bytes; null for any */
function bytesProblem(
  { alg, members }: JweHeader,
  name: Exclude<JweParameter, 'epk' | 'p2c'>,
  length: number | null,
): JweProblem | null {
  const value = members[name];
  if (value === undefined) return problemOf(alg, name, 'missing');
  if (typeof value !== 'string') return problemOf(alg, name, 'type');
  const { bytes, problems } = decodeBase64url(value);
  if (problems.length > 0) return problemOf(alg, name, 'base64url');
  return length === null || bytes.length === length ? null : problemOf(alg, name, 'length');
}

function problemOf(
  alg: string,
  name: JweParameter,
  reason: Extract<JweProblem, { kind: 'jwe-parameter' }>['reason'],
): JweProblem {
  return { kind: 'jwe-parameter', name, alg, reason };
}
