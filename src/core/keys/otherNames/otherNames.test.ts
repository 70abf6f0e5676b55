import { createHash, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../json/read.js';
import * as formats from '../formats/index.js';
import { handleOf, isNamedBy, type KeyHandle } from '../handle.js';
import { keyNameProblems } from './compare.js';
import { formOf, otherNamesOf, type NameForm } from './names.js';
import { sshFingerprint } from './ssh.js';
import { certified } from './testing/certified.js';

async function keyIn(text: string): Promise<KeyHandle> {
  const { keys } = await formats.readKeys(text);
  if (!keys[0]) throw new Error(text);
  return handleOf('k', keys[0]);
}
const namesOf = ({ facts, read }: KeyHandle): Partial<Record<NameForm, string>> =>
  Object.fromEntries(
    otherNamesOf({ keyId: facts.keyId, certificate: read?.certificate ?? null, ssh: read?.ssh ?? null }).map(
      ({ form, value }) => [form, value],
    ),
  );
const plain = (hex: string) => hex.replaceAll(':', '').toLowerCase();
const base64urlOf = (hex: string) => Buffer.from(plain(hex), 'hex').toString('base64url');
const part = (content: object) => {
  const text = JSON.stringify(content);
  return { text, json: readJson(text) };
};
const said = (header: object, key: KeyHandle | null, payload: object = {}) =>
  keyNameProblems(part(header), part(payload), key);

describe.each(certified)('of a certificate $libtrust', ({ pem, sha1, sha256, spki, libtrust, ssh }) => {
  test('the names are those that openssl, base32 and ssh-keygen give', async () => {
    const key = await keyIn(pem);
    expect(namesOf(key)).toEqual({
      fingerprint: `SHA256:${spki}`,
      libtrust,
      ssh,
      'spki-hex': Buffer.from(spki, 'base64').toString('hex'),
      x5t: base64urlOf(sha1),
      'x5t#S256': base64urlOf(sha256),
      'sha1-hex': plain(sha1),
      'sha256-hex': plain(sha256),
    });
  });

  test('a kid that is one of them matches, in each way to write it', async () => {
    const key = await keyIn(pem);
    const kids: [string, NameForm][] = [
      [sha1, 'sha1-hex'],
      [plain(sha1), 'sha1-hex'],
      [plain(sha256).toUpperCase(), 'sha256-hex'],
      [base64urlOf(sha1), 'x5t'],
      [base64urlOf(sha256), 'x5t#S256'],
      [libtrust, 'libtrust'],
      [`SHA256:${spki}`, 'fingerprint'],
      [`SHA256:${spki.replace('=', '')}`, 'fingerprint'],
      [Buffer.from(spki, 'base64').toString('hex'), 'spki-hex'],
      [ssh, 'ssh'],
    ];
    for (const [kid, form] of kids) {
      expect(said({ kid }, key), kid).toEqual([{ kind: 'alias-matches', name: 'kid', form }]);
      expect(isNamedBy(key, kid), kid).toBe(true);
    }
    expect(isNamedBy(key, `${libtrust.slice(0, -1)}x`)).toBe(false);
    expect(said({ kid: libtrust.toLowerCase() }, key)).toEqual([]);
    expect(said({ kid: key.facts.keyId }, key)).toEqual([]);
  });

  test('the thumbprints are told from those of another certificate, and from wrong encodings', async () => {
    const key = await keyIn(pem);
    const other = await keyIn(certified.find((one) => one.pem !== pem)?.pem ?? '');
    for (const [name, hex] of [
      ['x5t', sha1],
      ['x5t#S256', sha256],
    ] as const) {
      const right = base64urlOf(hex);
      expect(said({ [name]: right }, key)).toEqual([{ kind: 'alias-matches', name, form: name }]);
      expect(said({ [name]: right }, other)).toEqual([
        { kind: 'alias-differs', name, right: namesOf(other)[name] },
      ]);
      expect(said({ [name]: right }, null)).toEqual([]);
      const standard = Buffer.from(plain(hex), 'hex').toString('base64');
      const wrong = [
        [hex, 'hex'],
        [plain(hex), 'hex'],
        [Buffer.from(hex).toString('base64url'), 'base64url-of-hex'],
        [Buffer.from(plain(hex)).toString('base64url'), 'base64url-of-hex'],
        [Buffer.from(plain(hex).toUpperCase()).toString('base64'), 'base64url-of-hex'],
        [standard, 'base64'],
      ] as const;
      for (const [written, encoding] of wrong) {
        const problem = { kind: 'alias-encoding', name, encoding, right };
        expect(said({ [name]: written }, key), written).toEqual([{ ...problem, isOwn: true }]);
        expect(said({ [name]: written }, other), written).toEqual([{ ...problem, isOwn: false }]);
        expect(said({ [name]: written }, null), written).toEqual([{ ...problem, isOwn: null }]);
      }
      expect(said({ [name]: 'mine' }, key)).toEqual([{ kind: 'alias-differs', name, right }]);
      expect(said({ [name]: 'mine' }, null)).toEqual([]);
      expect(said({ [name]: 'A'.repeat(1_000_000) }, null)).toEqual([]);
    }
  });

  test('the fingerprint at the end of iss', async () => {
    const key = await keyIn(pem);
    const iss = `ACME.ANN.SHA256:${spki}`;
    const match = { kind: 'alias-matches', name: 'iss', form: 'fingerprint' };
    expect(said({}, key, { iss })).toEqual([match]);
    const other = await keyIn(certified.find((one) => one.pem !== pem)?.pem ?? '');
    const differs = { kind: 'alias-differs', name: 'iss', right: namesOf(other).fingerprint };
    expect(said({}, other, { iss })).toEqual([differs]);
    expect(said({}, { ...other, origin: 'arrival' }, { iss }), 'a key that nobody gave').toEqual([]);
    expect(said({}, key, { iss: 'https://idp.example' })).toEqual([]);
  });
});

test.each([
  ['rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
  ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
  ['Ed25519', generateKeyPairSync('ed25519').publicKey],
])('a key without a certificate, by node:crypto: %s', async (_, publicKey) => {
  const key = await keyIn(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(der);
  const { libtrust, ssh, ...names } = namesOf(key);
  expect(names).toEqual({
    fingerprint: `SHA256:${digest.copy().digest('base64')}`,
    'spki-hex': digest.copy().digest('hex'),
  });
  expect(libtrust).toMatch(/^(?:[A-Z2-7]{4}:){11}[A-Z2-7]{4}$/);
  expect(ssh).toBe(await sshFingerprint(key.facts.jwk));
  expect(said({ x5t: 'A'.repeat(27) }, key), 'nothing to compare').toEqual([]);
});

test('the fixtures are what node:crypto takes them for', () => {
  for (const { pem, sha1, sha256, spki } of certified) {
    const certificate = new X509Certificate(pem);
    expect([certificate.fingerprint, certificate.fingerprint256]).toEqual([sha1, sha256]);
    const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(der).digest('base64')).toBe(spki);
  }
});

test('a secret has no such names', async () => {
  const key = await keyIn('{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"}');
  expect(said({ kid: key.facts.keyId }, key)).toEqual([]);
  expect(formOf({ keyId: null, certificate: null, ssh: null }, 'SHA256:x')).toBeNull();
  expect(await sshFingerprint(key.facts.jwk)).toBeNull();
});
