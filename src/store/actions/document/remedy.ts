import type { Remedy } from '../../../core/autopsy/hypothesis.js';
import { isSecretEncoding } from '../../../core/keys/secretText.js';
import type { Bench } from '../../bench.js';
import { change } from '../../history/history.js';
import { chooseKey, chooseSecretEncoding } from '../keys/keys.js';

/** Does what an autopsy found, as one step of undo: whether the token then verifies is asked the plain way. */
export async function applyRemedy(bench: Bench, remedy: Remedy): Promise<void> {
  const { keys, secret } = bench.getState();
  if (remedy.kind === 'replace-token') {
    change(bench, { document: { kind: 'token', input: remedy.token, wrong: null }, signed: null }, null);
  } else if (remedy.kind === 'use-key') {
    const key = keys.find(({ facts }) => facts.keyId === remedy.keyId);
    if (key) chooseKey(bench, key.id);
  } else if (secret) {
    const { change: twist, bytes } = remedy.how;
    if (twist === 'none' && isSecretEncoding(bytes)) chooseSecretEncoding(bench, secret.text, bytes);
    else {
      const { secretReadAs } = await bench.ports.parts.autopsy();
      const written = secretReadAs(secret.text, remedy.how);
      if (written) chooseSecretEncoding(bench, written.text, written.encoding);
    }
  }
}
