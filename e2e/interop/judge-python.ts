import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { families, pemOf, type Judge } from './judge.js';
import { inTemporaryFolder, runTool } from './tools.js';

const refused = 3;
const program = `
import json, jwt, sys
act, alg, key_file, text = sys.argv[1:]
key = open(key_file, "rb").read()
try:
    if act == "sign":
        sys.stdout.write(jwt.encode(json.loads(text), key, algorithm=alg))
    else:
        jwt.decode(text, key, algorithms=[alg])
except jwt.PyJWTError as error:
    sys.exit(print(type(error).__name__, error, file=sys.stderr) or ${refused})
`;

function pyjwt(act: 'sign' | 'verify', alg: string, text: string, key: KeyObject) {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'key');
    await writeFile(file, key.type === 'secret' ? key.export() : pemOf(key));
    // Isolated (-I), so that no module in the current folder passes for PyJWT.
    const outcome = await runTool('/usr/bin/python3', ['-I', '-c', program, act, alg, file, text]);
    if (outcome.code !== 0 && outcome.code !== refused) throw new Error(outcome.stderr);
    return outcome;
  });
}

/** PyJWT; it does not know the name Ed25519 yet. */
export const pyjwtJudge: Judge = {
  name: 'PyJWT',
  algorithms: [...Object.values(families).flat(), 'EdDSA'],
  signs: async (alg, claims, { privateKey }) =>
    (await pyjwt('sign', alg, JSON.stringify(claims), privateKey)).stdout.toString(),
  verifies: async (alg, token, { publicKey }) => (await pyjwt('verify', alg, token, publicKey)).code === 0,
};
