import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder, runTool } from './tools.js';

const program = `
import jwt, sys
token, key_file, audience = sys.argv[1:]
jwt.decode(token, open(key_file).read(), algorithms=["RS256"], audience=audience, options={"require": ["exp", "iat"]})
`;

/** Whether PyJWT accepts a token with this public key PEM, for this audience. */
export function pyjwtVerifies(token: string, publicKeyPem: string, audience: string): Promise<boolean> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'public.pem');
    await writeFile(key, publicKeyPem);
    return (await runTool('/usr/bin/python3', ['-c', program, token, key, audience])).code === 0;
  });
}
