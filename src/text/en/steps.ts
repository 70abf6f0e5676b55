import type { StepId } from '../../core/profiles/profile.js';

/** The steps of a profile. */
export const stepTexts: Record<StepId, { title: string; detail: string }> = {
  'set-jwt-policy': {
    title: 'Require a JWT',
    detail:
      'AMPLIFY Central > API Proxies > your proxy > Policies: set client authentication to JWT Token. Then redeploy it.',
  },
  'create-app': {
    title: 'Create an app',
    detail: 'AMPLIFY Central > Apps: create one for the client, unless it exists.',
  },
  'register-key': {
    title: 'Add your public key to the app',
    detail:
      'AMPLIFY Central > Apps > your app > Identity Profiles > JWT Keys: add a key, name it, and paste your public key (Copy public key).',
  },
  'add-api': {
    title: 'Add the API to the app',
    detail:
      'AMPLIFY Central > Apps > your app > APIs: add the proxy, with the runtime group it is deployed to.',
  },
  'fill-application-id': {
    title: 'Copy the Application ID',
    detail:
      'AMPLIFY Central > API Proxies > your proxy > Test Methods shows it. Paste it into Application ID.',
  },
  'compare-key-id': {
    title: 'Compare the JWT Key ID',
    detail: 'Test Methods shows it too. It must match JWT Key ID here.',
  },
  'try-token': {
    title: 'Try the token',
    detail: 'Copy token, paste it into JWT Token in Test Methods, and execute a method. Expect 200 OK.',
  },
  'create-service-account': {
    title: 'Create the service account',
    detail:
      'In the organization on the Amplify Platform, add a service account that authenticates with a client certificate or key, and paste your public key (Copy public key). Two profiles create its tokens, one like Axway’s agents and one like the Axway CLI: choose the one that is closest to your client.',
  },
  'register-client-key': {
    title: 'Add your public key to the client',
    detail:
      'Keycloak > Clients > your client > Credentials: choose Signed JWT. Then Keys: import your public key (Copy public key). For a JWKS, see Export key.',
  },
  'register-certificate': {
    title: 'Register a certificate for your key',
    detail:
      'API Gateway identifies clients by X.509 certificates, not by bare keys. Copy one under Export key, and register it for the client.',
  },
  'fill-client-id': {
    title: 'Fill in the client ID',
    detail: 'The service shows it where the client is registered. Paste it into Client ID.',
  },
  'fill-token-url': {
    title: 'Fill in the token URL',
    detail:
      'The URL of the token endpoint. Paste it into Token URL. It is also the audience (aud) of your token.',
  },
  'request-token': {
    title: 'Request an access token',
    detail:
      'Open the menu beside Copy token, choose Copy as curl, and run the command in a terminal. The response contains access_token.',
  },
};
