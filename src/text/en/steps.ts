import type { StepId } from '../../core/profiles/profile.js';

/** The steps of a profile; `short` is the label in the row of all steps. */
export const stepTexts: Record<StepId, { short: string; title: string; detail: string }> = {
  'set-jwt-policy': {
    short: 'Policy',
    title: 'Require a JWT',
    detail:
      'AMPLIFY Central > API Proxies > your proxy > Policies: set client authentication to JWT Token. Then redeploy it.',
  },
  'create-app': {
    short: 'App',
    title: 'Create an app',
    detail: 'Apps: create one for the client, unless it exists.',
  },
  'register-key': {
    short: 'Public key',
    title: 'Add your public key to the app',
    detail: 'Apps > your app > Identity Profiles > JWT Keys: add a key, name it, and paste your public key.',
  },
  'add-api': {
    short: 'API',
    title: 'Add the API to the app',
    detail: 'Apps > your app > APIs: add the proxy, with the runtime group it is deployed to.',
  },
  'fill-application-id': {
    short: 'Application ID',
    title: 'Copy the Application ID',
    detail: 'API Proxies > your proxy > Test Methods shows it. Paste it into Application ID.',
  },
  'compare-key-id': {
    short: 'Key ID',
    title: 'Compare the JWT Key ID',
    detail: 'Test Methods shows it too. It must match the one here.',
  },
  'try-token': {
    short: 'Test',
    title: 'Try the token',
    detail: 'Copy token, paste it into JWT Token in Test Methods, and execute a method. Expect 200 OK.',
  },
  'create-service-account': {
    short: 'Service account',
    title: 'Create the service account',
    detail:
      'In the organization on the Amplify Platform, add a service account that authenticates with a client certificate or key, and paste your public key. Two profiles create its tokens, one like Axway’s agents and one like the Axway CLI: choose the one that is closest to your client.',
  },
  'register-client-key': {
    short: 'Public key',
    title: 'Add your public key to the client',
    detail:
      'In Keycloak, open your client. Credentials: choose Signed JWT. Keys: import your public key (Copy public key). For a JWKS, see Export key below.',
  },
  'register-certificate': {
    short: 'Certificate',
    title: 'Register a certificate for your key',
    detail:
      'API Gateway identifies clients by X.509 certificates, not by bare keys. Copy one under Export key below, and register it for the client.',
  },
  'fill-client-id': {
    short: 'Client ID',
    title: 'Fill in the client ID',
    detail: 'The service shows it where the client is registered. Paste it into Client ID above.',
  },
  'fill-token-url': {
    short: 'Token URL',
    title: 'Fill in the token URL',
    detail:
      'The URL of the token endpoint. Paste it into Token URL above. It is also the audience (aud) of your token.',
  },
  'request-token': {
    short: 'Access token',
    title: 'Request an access token',
    detail:
      'Choose Copy as curl at Encoded token, and run the command in a terminal. The response contains access_token.',
  },
};
