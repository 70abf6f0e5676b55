import type { TokenKind } from '../../core/kinds/kinds.js';
import type { Details } from '../catalogue.js';
import { list } from './words.js';

export const kindNames: Record<TokenKind, string> = {
  jwt: '通用 JWT',
  'id-token': 'ID 令牌',
  'access-token': '访问令牌',
  'at-jwt': '访问令牌（RFC 9068）',
  'client-assertion': '客户端断言',
  'authorization-grant': '授权许可',
  'request-object': '请求对象（JAR）',
  'dpop-proof': 'DPoP 证明',
  'sd-jwt': 'SD-JWT',
  'key-binding': '密钥绑定 JWT',
  'logout-token': '登出令牌',
  'security-event': '安全事件令牌',
  'entra-v1': 'Entra 访问令牌 v1',
  'entra-v2': 'Entra 访问令牌 v2',
  graph: 'Microsoft Graph 访问令牌',
  'cognito-id': 'Cognito ID 令牌',
  'cognito-access': 'Cognito 访问令牌',
  'github-actions': 'GitHub Actions ID 令牌',
  'gitlab-ci': 'GitLab CI/CD ID 令牌',
  kubernetes: 'Kubernetes 服务账号令牌',
  alb: 'AWS ALB 用户声明',
  'google-iap': 'Google IAP 断言',
  'cloudflare-access': 'Cloudflare Access 令牌',
  nested: '嵌套 JWT',
  encrypted: '加密令牌（JWE）',
  'not-jwt': 'JWS，不是 JWT',
};

export const expectedTexts: Details['kindTexts']['expected'] = {
  title: '预期值',
  hint: '填写的值会与令牌中的值比对，留空则不比对。它们也用于下一个令牌，只有存入自定义配置时才会保存，且不含 nonce 等仅属于单个令牌的值。',
  clear: '清空预期值',
  save: (profile) => `存入“${profile}”`,
  saveNew: '存入新配置',
  remove: (profile) => `从“${profile}”中移除`,
  saved: (profile) => `预期值已存入“${profile}”。`,
  newName: (kind, issuer) => (issuer === '' ? kind : `${kind}：${issuer}`),
  labels: {
    issuer: '预期签发方',
    audience: '预期受众',
    subject: '预期主体',
    client: '预期客户端 ID',
    nonce: '预期 nonce',
    scope: '预期权限范围',
    method: '请求的 HTTP 方法',
    url: '请求的 URL',
    accessToken: '一同签发的访问令牌',
    code: '一同签发的授权码',
    state: '请求的 state',
  },
};

export const payloads = {
  'not-text': '不是 UTF-8 文本',
  'not-json': '不是 JSON',
  'not-object': '不是 JSON 对象',
};

export const kindReason: Details['kindTexts']['reason'] = (reason) => {
  switch (reason.fact) {
    case 'typ':
      return `typ 为 ${reason.typ}`;
    case 'cty':
      return `cty 为 ${reason.cty}`;
    case 'enc':
      return `enc 为 ${reason.enc}`;
    case 'payload':
      return `载荷${payloads[reason.is]}`;
    case 'header':
      return `头部含有 ${list(reason.names)}`;
    case 'claims':
      return `含有 ${list(reason.names)}`;
    case 'value':
      return `${reason.claim} 为 ${reason.value}`;
    case 'iss-is-sub':
      return 'iss 与 sub 是同一个客户端';
    case 'aud-is-token-endpoint':
      return 'aud 是令牌端点';
    case 'azp-in-aud':
      return 'azp 是其受众之一';
    case 'azp-not-in-aud':
      return 'azp 不是其受众';
  }
};
