import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder, outputOf } from './tools.js';

const script = fileURLToPath(new URL('sign-with-openssl-and-jq.sh', import.meta.url));

/** A token as a person makes it in a shell, by openssl and jq; it lives for `seconds`. */
export function bashSigns(
  privateKeyPem: string,
  applicationId: string,
  keyId: string,
  seconds = 600,
): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'private_key.pem');
    await writeFile(key, privateKeyPem);
    return (await outputOf('bash', [script, key, applicationId, keyId, String(seconds)])).toString().trim();
  });
}
