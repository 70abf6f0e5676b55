import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { StepId } from '../../core/profiles/profile.js';
import type { FieldLabels } from '../labels.js';

/** The profiles that come with the page. */
export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API proxy',
  'service-account-agent': 'Service account, as agents do',
  'service-account-cli': 'Service account, as the CLI does',
  'private-key-jwt': 'Keycloak, private_key_jwt',
  'api-gateway': 'API Gateway v7, OAuth JWT flow',
  blank: 'Blank',
};

/** The fields of the profiles that come with the page, by label. */
export const fieldLabels: FieldLabels = {
  applicationId: {
    label: 'Application ID',
    hint: 'From Test Methods in AMPLIFY Central. Fills sub, aud and iss.',
  },
  clientId: { label: 'Client ID', hint: 'The client that the key belongs to.' },
  audience: { label: 'Audience', hint: 'The realm that the token is meant for. Fills aud.' },
  tokenUrl: { label: 'Token URL', hint: 'Where the token is exchanged for an access token. Fills aud.' },
};

/** The way through, a step at a time; `short` names it in the row of all steps. */
export const steps: Record<StepId, { short: string; title: string; detail: string }> = {
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
      'In the organization on the Amplify Platform, add a service account that signs in with a client certificate or key, and give it what Copy public key gives.',
  },
  'register-client-key': {
    short: 'Public key',
    title: 'Give the client your public key',
    detail:
      'Keycloak: your client, Credentials, Signed JWT; then import the key, or the JWKS, that is copied here.',
  },
  'register-certificate': {
    short: 'Certificate',
    title: 'Give the gateway a certificate of your key',
    detail:
      'API Gateway knows clients by X.509 certificates, not by bare keys. Export a certificate of your public key and register it for the client.',
  },
  'fill-client-id': {
    short: 'Client ID',
    title: 'Fill in the client ID',
    detail: 'The client shows it once it is registered.',
  },
  'fill-token-url': {
    short: 'Token URL',
    title: 'Fill in the token URL',
    detail: 'The address that gives out access tokens. It is the audience of your token too.',
  },
  'request-token': {
    short: 'Access token',
    title: 'Ask for an access token',
    detail: 'Run the token request that is copied here. The answer holds access_token.',
  },
};
