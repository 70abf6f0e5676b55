import { exportJWK } from 'jose/key/export';
import { importJWK } from 'jose/key/import';
import { hasArmour, readBody, splitPemBlocks } from '../../keys/formats/text/pemBlocks.js';
import type { Bytes } from '../../bytes/bytes.js';
import { isArray, isObject, readJsonText, type Json, type JsonObject } from '../../keys/formats/text/json.js';
import { KeyRefused } from '../../keys/formats/problems.js';
import { noLabels, type JweKey, type KeyLabels } from './key.js';

const algorithm = { name: 'X25519' };

/**
 * The X25519 keys in a text, as JWK (RFC 8037 section 2), JWK Set or PEM (RFC 8410): they agree on secrets
 * and never sign, so the reader of signing keys leaves them out. None where this browser lacks the curve.
 */
export async function readX25519(text: string): Promise<JweKey[]> {
  const keys = hasArmour(text) ? derOf(text).map(fromDer) : jwksOf(text).map(fromJwk);
  return (await Promise.all(keys)).flatMap((key) => key ?? []);
}

function derOf(text: string): Bytes[] {
  try {
    return splitPemBlocks(text, new Set()).blocks.map(({ body }) => readBody(body, new Set()).bytes);
  } catch (reason) {
    if (reason instanceof KeyRefused) return [];
    throw reason;
  }
}

function jwksOf(text: string): JsonObject[] {
  if (!/"X25519"/.test(text)) return [];
  const json = readJsonText(text.trim());
  if (!json.ok || json.duplicate !== null) return [];
  const root: Json = json.value;
  const set = isObject(root) ? root.members.get('keys') : root;
  return (isArray(set) ? set : [root])
    .filter(isObject)
    .filter(({ members }) => members.get('crv') === 'X25519');
}

/** jose would take a key of any curve that agrees, and PEM alone. */
async function fromDer(der: Bytes): Promise<JweKey | null> {
  const imported = await attempt(crypto.subtle.importKey('pkcs8', der, algorithm, true, ['deriveBits']));
  const key = imported ?? (await attempt(crypto.subtle.importKey('spki', der, algorithm, true, [])));
  return key && describe(key, noLabels);
}

async function fromJwk({ members }: JsonObject): Promise<JweKey | null> {
  const text = (name: string): string | null => {
    const value = members.get(name);
    return typeof value === 'string' ? value : null;
  };
  const [x, d] = [text('x'), text('d')];
  if (text('kty') !== 'OKP' || x === null) return null;
  const jwk = { kty: 'OKP' as const, crv: 'X25519', x, ...(d === null ? {} : { d }) };
  const key = await attempt(importJWK(jwk, 'ECDH-ES', { extractable: true }));
  const ops = members.get('key_ops');
  const keyOps = isArray(ops) ? ops.filter((name) => typeof name === 'string') : null;
  return key && describe(key, { kid: text('kid'), alg: text('alg'), use: text('use'), keyOps });
}

async function describe(key: CryptoKey, labels: KeyLabels): Promise<JweKey> {
  const { d, ...jwk } = await exportJWK(key);
  const privateKey = d === undefined ? null : key;
  return { kind: 'pair', type: 'OKP', curve: 'X25519', bits: null, jwk, privateKey, labels, warnings: [] };
}

async function attempt(key: Promise<CryptoKey>): Promise<CryptoKey | null> {
  return key.catch(() => null);
}
