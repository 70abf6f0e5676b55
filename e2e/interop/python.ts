import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder, runTool } from './tools.js';

/** `claims` is JSON as Python writes it: integers keep every digit, 1.0 stays a float. */
export type Reading = { ok: true; claims: string } | { ok: false; error: string };

const refused = 3;
const program = `
import json, jwt, sys
token, key_file, audience, issuer = sys.argv[1:]
try:
    claims = jwt.decode(token, open(key_file).read(), algorithms=["RS256"], audience=audience,
                        issuer=issuer or None, options={"require": ["exp", "iat"]})
except jwt.PyJWTError as error:
    sys.exit(print(type(error).__name__, error, file=sys.stderr) or ${refused})
sys.stdout.buffer.write(json.dumps(claims, separators=(",", ":"), ensure_ascii=False).encode())
`;

/**
 * What PyJWT reads out of a token with this public key PEM, for this audience and, if given, from this
 * issuer; or why it refuses. Throws if PyJWT could not judge at all.
 */
export function pyjwtReads(
  token: string,
  publicKeyPem: string,
  { audience, issuer = '' }: { audience: string; issuer?: string },
): Promise<Reading> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'public.pem');
    await writeFile(key, publicKeyPem);
    // Isolated (-I), so that no module in the current folder passes for PyJWT.
    const args = ['-I', '-c', program, token, key, audience, issuer];
    const { code, stdout, stderr } = await runTool('/usr/bin/python3', args);
    if (code === 0) return { ok: true, claims: stdout.toString() };
    if (code === refused) return { ok: false, error: stderr.trim() };
    throw new Error(stderr);
  });
}

/** Whether PyJWT accepts a token with this public key PEM, for this audience. */
export async function pyjwtVerifies(token: string, publicKeyPem: string, audience: string): Promise<boolean> {
  return (await pyjwtReads(token, publicKeyPem, { audience })).ok;
}
