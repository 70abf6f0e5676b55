import type { StepId } from '../../core/profiles/profile.js';

/** The way through, a step at a time; `short` names it in the row of all steps. */
export const stepTexts: Record<StepId, { short: string; title: string; detail: string }> = {
  'set-jwt-policy': {
    short: 'Policy',
    title: 'Require a JWT',
    detail:
      'AMPLIFY Central, API Proxies, your proxy, Policies: set client authentication to JWT Token. Then deploy it again.',
  },
  'create-app': {
    short: 'App',
    title: 'Create an app',
    detail: 'Apps: create one for the client, unless there is one.',
  },
  'register-key': {
    short: 'Public key',
    title: 'Give the app your public key',
    detail:
      'Apps, your app, Identity Profiles, JWT Keys: add a key, name it, and paste what Copy public key gives.',
  },
  'add-api': {
    short: 'API',
    title: 'Give the app the API',
    detail: 'Apps, your app, APIs: add the proxy, with the runtime group that it is deployed to.',
  },
  'fill-application-id': {
    short: 'Application ID',
    title: 'Fetch the Application ID',
    detail: 'API Proxies, your proxy, Test Methods shows it. Paste it into Application ID.',
  },
  'compare-key-id': {
    short: 'Key ID',
    title: 'Compare the JWT Key ID',
    detail: 'Test Methods shows it too. It must be the one that stands here.',
  },
  'try-token': {
    short: 'Test',
    title: 'Try the token',
    detail: 'Copy token, paste it into JWT Token on Test Methods, and execute a method: 200 OK.',
  },
  'create-service-account': {
    short: 'Service account',
    title: 'Create the service account',
    detail:
      'In the organization on the Amplify Platform, add a service account that signs in with a client certificate or key, and give it what Copy public key gives. Two profiles write its tokens, as Axway’s agents do and as the Axway CLI does: choose the program that yours resembles.',
  },
  'register-client-key': {
    short: 'Public key',
    title: 'Give the client your public key',
    detail:
      'In Keycloak open your client. Credentials: choose Signed JWT. Keys: import what Copy public key gives. A JWKS is below, in Other forms of the key.',
  },
  'register-certificate': {
    short: 'Certificate',
    title: 'Give the gateway a certificate of your key',
    detail:
      'API Gateway knows clients by X.509 certificates, not by bare keys. Copy one below, in Other forms of the key, and register it for the client.',
  },
  'fill-client-id': {
    short: 'Client ID',
    title: 'Fill in the client ID',
    detail: 'The service shows it where the client is registered. Paste it above, into Client ID.',
  },
  'fill-token-url': {
    short: 'Token URL',
    title: 'Fill in the token URL',
    detail:
      'The address that gives out access tokens. Paste it above, into Token URL. It is the audience (aud) of your token too.',
  },
  'request-token': {
    short: 'Access token',
    title: 'Ask for an access token',
    detail:
      'Press Copy as curl, at Encoded token, and run what it gives in a terminal. The answer holds access_token.',
  },
};
