import { expect, test } from '@playwright/test';
import { generateHandle } from '../../src/core/keys/generate.js';
import { publicForm } from '../../src/core/keys/publicForms.js';
import { signCompact } from '../../src/core/token/sign/sign.js';
import { signingInput } from '../../src/core/token/sign/signing.js';
import { wrongKinds } from '../../src/core/token/defects.js';
import { makeInvalidToken } from '../../src/core/wrong/makeInvalidToken.js';
import { requires } from '../interop/tools.js';
import { golden } from '../journeys/tokens.js';
import { startGateway } from './haproxy.js';

for (const alg of ['RS256', 'ES256'] as const) {
  test(`whatever is made wrong on purpose with ${alg}, the gateway refuses; the good token it takes`, async () => {
    requires('haproxy', 'curl');
    const { applicationId } = golden;
    const made = await generateHandle('id', 'generated', alg, 2048);
    if (!made.ok) throw new Error(made.problem.kind);
    const key = made.value;
    const { keyId } = key.facts;
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 600 };
    const good = {
      header: JSON.stringify({ alg, kid: keyId, typ: 'JWT' }, null, 2),
      payload: JSON.stringify(claims, null, 2),
      key,
      now,
    };
    const input = signingInput(
      { kind: 'typed', text: good.header },
      { kind: 'typed', text: good.payload },
      key,
    );
    if (!input.ok) throw new Error(input.problem.kind);
    const token = await signCompact(input.value, key);
    if (!token.ok) throw new Error(token.problem.kind);

    const registration = { publicKeyPem: publicForm(key, 'pem'), keyId, applicationId, algorithms: [alg] };
    const gateway = await startGateway(registration);
    try {
      expect(await gateway.call(token.value)).toBe(200);
      for (const kind of wrongKinds) {
        const wrong = await makeInvalidToken(kind, good);
        if (!wrong.ok) throw new Error(wrong.problem.kind);
        expect(wrong.value.kind).toBe(kind);
        expect(await gateway.call(wrong.value.token), kind).toBe(401);
      }
      expect(await gateway.call(token.value), 'still').toBe(200);
    } finally {
      await gateway.stop();
    }
  });
}
