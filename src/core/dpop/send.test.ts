import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { signatureAlgorithms } from '../keys/algorithms.js';
import type { KeyHandle } from '../keys/handle.js';
import { judgeProof } from './verdict.js';
import { dpopCommand } from './send.js';
import { dpopSnippet } from './snippet.js';
import { ed25519, key, never, proofsAt, rsa, wishes } from './testing/proofs.js';

const { made, request } = proofsAt(Math.floor(Date.now() / 1000), () => crypto.randomUUID());

test('the command has both headers, each as one word of the shell', async () => {
  const proof = await made({ accessToken: "it's" });
  const command = dpopCommand(
    { method: 'POST', url: "https://api.example/o'x?y=1", accessToken: "it's" },
    proof,
  );
  const words = execFileSync('bash', ['-c', command.replace(/^curl/, "printf '%s\\n'")], {
    encoding: 'utf8',
  });
  expect(words.trimEnd().split('\n')).toEqual([
    ...['--silent', '--show-error', '--request', 'POST', '--header', `DPoP: ${proof}`],
    ...['--header', "Authorization: DPoP it's", "https://api.example/o'x?y=1"],
  ]);
  expect(dpopCommand({ method: 'GET', url: 'https://a.example/', accessToken: '' }, 'p')).not.toMatch(
    /request|Authorization/,
  );
});

describe('code that makes proofs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const run = async (by: KeyHandle, language: 'node' | 'python') => {
    const jwk = await exportJWK(by.privateKey ?? never());
    const pem = createPrivateKey({ format: 'jwk', key: { ...jwk } }).export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(join(folder, 'private_key.pem'), pem);
    const of = { ...wishes, accessToken: "it's", nonce: 'a\\b' };
    const file = language === 'node' ? 'proof.mjs' : 'proof.py';
    writeFileSync(join(folder, file), dpopSnippet(language, of, by.alg));
    const command = language === 'node' ? process.execPath : '/usr/bin/python3';
    const proof = execFileSync(command, [join(folder, file)], { cwd: folder, encoding: 'utf8' }).trim();
    expect(await judgeProof(proof, { ...request, ...of, skew: 120 })).toMatchObject({ status: 'valid' });
    expect(
      JSON.stringify(JSON.parse(Buffer.from(proof.split('.')[0] ?? '', 'base64url').toString())),
    ).not.toContain('"d"');
  };
  test.each([key, rsa, ed25519])('Node, $alg', async (by) => {
    execFileSync('ln', ['-sfn', join(process.cwd(), 'node_modules'), join(folder, 'node_modules')]);
    await run(by, 'node');
  });
  test('Python is well-formed', () => {
    for (const alg of Object.values(signatureAlgorithms).filter(({ kty }) => kty === 'EC' || kty === 'RSA')) {
      const code = dpopSnippet('python', wishes, alg.alg);
      execFileSync('python3', ['-c', 'import ast,sys; ast.parse(sys.stdin.read())'], { input: code });
    }
    rmSync(folder, { recursive: true });
  });
});
