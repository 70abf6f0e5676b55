import { startGateway } from '../gateway/haproxy.js';
import { golden } from '../journeys/tokens.js';
import { usual, type Service } from './service.js';

/** HAProxy as the API proxy of AMPLIFY (e2e/gateway). */
export const haproxy: Service = {
  name: 'HAProxy',
  packages: ['haproxy', 'curl'],
  start: async ({ publicPem, keyId }) => {
    const { applicationId } = golden;
    const { call, stop } = await startGateway({ publicKeyPem: publicPem, keyId, applicationId });
    return {
      wants: {
        ...usual,
        kid: keyId,
        claims: { iss: applicationId, sub: applicationId, aud: applicationId },
        compared: ['iss', 'sub', 'aud'],
      },
      takes: async (token) => (await call(token)) === 200,
      stop,
    };
  },
};
