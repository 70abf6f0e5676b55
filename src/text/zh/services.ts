import type { ServiceTexts } from '../labels.js';
import { serviceLabels } from './serviceLabels.js';

export const serviceTexts: ServiceTexts = {
  labels: serviceLabels,
  names: {
    'private-key-jwt-issuer': [
      'private_key_jwt（受众为签发方）',
      'private_key_jwt, issuer as audience client assertion FAPI 2.0 rfc7523bis client-authentication+jwt Keycloak Ping Duende OpenIddict OAuth',
    ],
    okta: ['Okta private_key_jwt', 'Okta private_key_jwt client assertion service app OAuth'],
    auth0: ['Auth0 private_key_jwt', 'Auth0 private_key_jwt client assertion OAuth'],
    entra: [
      'Microsoft Entra 客户端断言',
      'Microsoft Entra client assertion Azure AD certificate credential x5t client_assertion Graph MSAL AADSTS',
    ],
    'smart-backend': [
      'SMART Backend Services',
      'SMART Backend Services Epic Cerner FHIR HL7 RS384 client assertion health',
    ],
    dpop: ['DPoP 证明', 'DPoP proof RFC 9449 proof of possession dpop+jwt Bluesky atproto MCP'],
    'github-app': ['GitHub App', 'GitHub App installation token octokit'],
    'google-token-request': [
      'Google 服务账号，换取访问令牌',
      'Google service account, token request Google Cloud GCP OAuth JWT bearer gserviceaccount Sheets Drive',
    ],
    'google-self-signed': [
      'Google 服务账号，自签名',
      'Google service account, self-signed Google Cloud GCP JWT access gserviceaccount API',
    ],
    firebase: ['Firebase 自定义令牌', 'Firebase custom token Google Identity Platform signInWithCustomToken'],
    salesforce: ['Salesforce JWT bearer', 'Salesforce JWT bearer connected app sfdx External Client App'],
    docusign: ['DocuSign JWT grant', 'DocuSign JWT grant eSignature impersonation consent'],
    snowflake: ['Snowflake 密钥对', 'Snowflake key pair KEYPAIR_JWT RSA_PUBLIC_KEY SQL API'],
    box: ['Box JWT 应用', 'Box JWT app enterprise box_sub_type'],
    'app-store-connect': [
      'App Store Connect API',
      'App Store Connect API Apple TestFlight p8 appstoreconnect-v1 fastlane',
    ],
    'app-store-server': [
      'App Store Server API',
      'App Store Server API Apple in-app purchase StoreKit p8 bid',
    ],
    apns: [
      'Apple Push Notification service',
      'Apple Push Notification service APNs provider token p8 iOS push',
    ],
    'apple-sign-in': [
      '通过 Apple 登录的客户端密码',
      'Sign in with Apple client secret Apple ID client_secret p8 appleid',
    ],
    weatherkit: ['WeatherKit', 'WeatherKit Apple weather p8'],
    vapid: ['Web Push, VAPID', 'Web Push, VAPID push notification browser RFC 8292 FCM Mozilla'],
    livekit: ['LiveKit 访问令牌', 'LiveKit access token video room WebRTC'],
    twilio: ['Twilio 访问令牌', 'Twilio access token video voice chat twilio-fpa'],
    'zoom-meeting-sdk': ['Zoom Meeting SDK 签名', 'Zoom Meeting SDK signature meeting sdkKey appKey'],
    ghost: ['Ghost Admin API', 'Ghost Admin API blog admin key'],
    hasura: ['Hasura', 'Hasura GraphQL x-hasura claims'],
    metabase: ['Metabase 静态嵌入', 'Metabase static embedding dashboard iframe embed'],
    onlyoffice: ['ONLYOFFICE Docs', 'document editor config token 文档 编辑器'],
    tableau: ['Tableau 连接的应用', 'Tableau connected app embedding direct trust'],
    jaas: ['Jitsi as a Service (JaaS)', 'Jitsi as a Service (JaaS) 8x8 Jitsi Meet room'],
    supabase: ['Supabase, PostgREST', 'Supabase, PostgREST postgres role anon service_role API key'],
    qweather: ['和风天气（QWeather）', 'QWeather 和风天气 hefeng weather Ed25519'],
    coinbase: ['Coinbase Developer Platform', 'CDP Advanced Trade API key uris 交易'],
    vonage: ['Vonage 应用', 'Vonage application Nexmo voice'],
    'google-wallet': ['Google Wallet 卡券', 'Google Wallet pass savetowallet Google Pay'],
  },
  groups: {
    assertions: '客户端断言',
    accounts: '服务账号和应用',
    mobile: '移动与推送',
    rooms: '房间与嵌入',
    cloud: '云与 API',
  },
  found: (count) => `找到 ${count} 个配置。`,
  sources: '文档',
  seen: (month) => `核对时间：${month}`,
};
