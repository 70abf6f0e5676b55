import type { ServiceTexts } from '../labels.js';
import { serviceLabels } from './serviceLabels.js';

/** The services besides the first profiles; loaded when one is looked for. */
export const serviceTexts: ServiceTexts = {
  labels: serviceLabels,
  names: {
    'private-key-jwt-issuer': [
      'private_key_jwt, issuer as audience',
      'client assertion FAPI 2.0 rfc7523bis client-authentication+jwt Keycloak Ping Duende OpenIddict OAuth',
    ],
    okta: ['Okta private_key_jwt', 'client assertion service app OAuth'],
    auth0: ['Auth0 private_key_jwt', 'client assertion OAuth'],
    entra: [
      'Microsoft Entra client assertion',
      'Azure AD certificate credential x5t client_assertion Graph MSAL AADSTS',
    ],
    'smart-backend': ['SMART Backend Services', 'Epic Cerner FHIR HL7 RS384 client assertion health'],
    dpop: ['DPoP proof', 'RFC 9449 proof of possession dpop+jwt Bluesky atproto MCP'],
    'github-app': ['GitHub App', 'installation token octokit'],
    'google-token-request': [
      'Google service account, token request',
      'Google Cloud GCP OAuth JWT bearer gserviceaccount Sheets Drive',
    ],
    'google-self-signed': [
      'Google service account, self-signed',
      'Google Cloud GCP JWT access gserviceaccount API',
    ],
    firebase: ['Firebase custom token', 'Google Identity Platform signInWithCustomToken'],
    salesforce: ['Salesforce JWT bearer', 'connected app sfdx External Client App'],
    docusign: ['DocuSign JWT grant', 'eSignature impersonation consent'],
    snowflake: ['Snowflake key pair', 'KEYPAIR_JWT RSA_PUBLIC_KEY SQL API'],
    box: ['Box JWT app', 'enterprise box_sub_type'],
    'app-store-connect': ['App Store Connect API', 'Apple TestFlight p8 appstoreconnect-v1 fastlane'],
    'app-store-server': ['App Store Server API', 'Apple in-app purchase StoreKit p8 bid'],
    apns: ['Apple Push Notification service', 'APNs provider token p8 iOS push'],
    'apple-sign-in': ['Sign in with Apple client secret', 'Apple ID client_secret p8 appleid'],
    weatherkit: ['WeatherKit', 'Apple weather p8'],
    vapid: ['Web Push, VAPID', 'push notification browser RFC 8292 FCM Mozilla'],
    livekit: ['LiveKit access token', 'video room WebRTC'],
    twilio: ['Twilio access token', 'video voice chat twilio-fpa'],
    'zoom-meeting-sdk': ['Zoom Meeting SDK signature', 'meeting sdkKey appKey'],
    ghost: ['Ghost Admin API', 'blog admin key'],
    hasura: ['Hasura', 'GraphQL x-hasura claims'],
    metabase: ['Metabase static embedding', 'dashboard iframe embed'],
    tableau: ['Tableau connected app', 'embedding direct trust'],
    jaas: ['Jitsi as a Service (JaaS)', '8x8 Jitsi Meet room'],
    supabase: ['Supabase, PostgREST', 'postgres role anon service_role API key'],
    qweather: ['QWeather', '和风天气 hefeng weather Ed25519'],
    vonage: ['Vonage application', 'Nexmo voice'],
    'google-wallet': ['Google Wallet pass', 'savetowallet Google Pay'],
  },
  groups: {
    assertions: 'Client assertions',
    accounts: 'Service accounts and apps',
    mobile: 'Mobile and push',
    rooms: 'Rooms and embedding',
    cloud: 'Clouds and APIs',
  },
  found: (count) => (count === 1 ? '1 profile found.' : `${count} profiles found.`),
  sources: 'Documentation',
  seen: (month) => `Last checked: ${month}`,
};
