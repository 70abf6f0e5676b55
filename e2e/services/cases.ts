import type { Wants } from './service.js';

/** A good token, before a case changes it. */
export type Good = {
  header: Readonly<Record<string, unknown>>;
  claims: Readonly<Record<string, unknown>>;
  /** Epoch seconds. */
  now: number;
};

export type Signer = 'RS256' | 'RS384' | 'PS256' | 'HS256 with the public key' | 'other key' | 'none';

export type Case = {
  /** Names its row in docs/services.md. */
  name: string;
  /** Members that say something else than those of a good token; undefined leaves one out. */
  header?: (good: Good) => Record<string, unknown>;
  claims?: (good: Good) => Record<string, unknown>;
  /** The header and the claims set as they are written, for what JSON.stringify does not write. */
  headerText?: (text: string) => string;
  claimsText?: (text: string, good: Good) => string;
  signer?: Signer;
  /** What happens to the signed token. */
  then?: (token: string) => string;
};

const life = 600;
const exp = (write: (end: number) => string) => ({
  claimsText: (text: string, { now }: Good) => text.replace(/"exp":\d+/, `"exp":${write(now + life)}`),
});
/** The first member once more, in front of it, with another value. */
const doubled = (text: string, name: string, json: string) => text.replace('{', `{"${name}":${json},`);

/** The tokens that every service is asked about. */
export const cases: readonly Case[] = [
  { name: 'good' },
  { name: 'expired', claims: ({ now }) => ({ iat: now - 2 * life, exp: now - life }) },
  { name: 'signature: one bit changed', then: (token) => withLastByte(token, (byte) => byte ^ 1) },
  { name: 'signature by another key', signer: 'other key' },
  { name: 'signature cut off', then: (token) => token.slice(0, -20) },
  { name: 'alg none, no signature', header: () => ({ alg: 'none' }), signer: 'none' },
  {
    name: 'HS256, the public key as secret',
    header: () => ({ alg: 'HS256' }),
    signer: 'HS256 with the public key',
  },
  { name: 'RS384', header: () => ({ alg: 'RS384' }), signer: 'RS384' },
  { name: 'PS256', header: () => ({ alg: 'PS256' }), signer: 'PS256' },
  { name: 'kid of another key', header: () => ({ kid: 'another' }) },
  { name: 'no kid', header: () => ({ kid: undefined }) },
  { name: 'no iss', claims: () => ({ iss: undefined }) },
  { name: 'other iss', claims: () => ({ iss: 'https://other.example' }) },
  { name: 'iss is a number', claims: () => ({ iss: 7 }) },
  { name: 'no sub', claims: () => ({ sub: undefined }) },
  { name: 'other sub', claims: () => ({ sub: 'mallory' }) },
  { name: 'sub is a number', claims: () => ({ sub: 7 }) },
  { name: 'no aud', claims: () => ({ aud: undefined }) },
  { name: 'other aud', claims: () => ({ aud: 'https://other.example' }) },
  { name: 'aud is a number', claims: () => ({ aud: 7 }) },
  {
    name: 'aud is a list with it',
    claims: ({ claims }) => ({ aud: ['https://other.example', claims['aud']] }),
  },
  { name: 'aud is a list without it', claims: () => ({ aud: ['https://other.example'] }) },
  { name: 'no exp', claims: () => ({ exp: undefined }) },
  { name: 'exp is a string', ...exp((end) => `"${end}"`) },
  { name: 'exp has a fraction', ...exp((end) => `${end}.5`) },
  { name: 'exp has an exponent', ...exp((end) => `${Math.floor(end / 100)}e2`) },
  { name: 'exp in milliseconds', ...exp((end) => `${end}000`) },
  { name: 'no iat', claims: () => ({ iat: undefined }) },
  { name: 'iat ahead', claims: ({ now }) => ({ iat: now + life / 2 }) },
  { name: 'iat is a string', claims: ({ now }) => ({ iat: `${now}` }) },
  { name: 'nbf ahead', claims: ({ now }) => ({ nbf: now + life / 2 }) },
  { name: 'nbf is a string', claims: ({ now }) => ({ nbf: `${now}` }) },
  { name: 'no jti', claims: () => ({ jti: undefined }) },
  { name: 'jti is a number', claims: () => ({ jti: 7 }) },
  { name: 'crit is unknown', header: () => ({ crit: ['urn:x'], 'urn:x': true }) },
  { name: 'alg twice, the first none', headerText: (text) => doubled(text, 'alg', '"none"') },
  {
    name: 'exp twice, the first passed',
    claimsText: (text, { now }) => doubled(text, 'exp', `${now - life}`),
  },
  {
    name: 'exp twice, the last passed',
    claimsText: (text, { now }) => text.replace(/}$/, `,"exp":${now - life}}`),
  },
  { name: 'no typ', header: () => ({ typ: undefined }) },
  { name: 'typ at+jwt', header: () => ({ typ: 'at+jwt' }) },
  { name: 'typ jwt', header: () => ({ typ: 'jwt' }) },
  { name: '9 KB', claims: () => ({ padding: 'x'.repeat(6000) }) },
];

/** A good token of a service. */
export const good = ({ kid, claims, more }: Wants, now: number, jti: string): Good => ({
  header: { alg: 'RS256', typ: 'JWT', kid },
  claims: { ...claims, iat: now, exp: now + life, jti, ...more },
  now,
});

function withLastByte(token: string, change: (byte: number) => number): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  bytes[bytes.length - 1] = change(bytes.at(-1) ?? 0);
  return `${header}.${payload}.${bytes.toString('base64url')}`;
}
