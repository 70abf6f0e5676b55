import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { Page } from '../catalogue.js';

export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API 代理',
  'service-account-agent': '服务账号（Axway Agent）',
  'service-account-cli': '服务账号（Axway CLI）',
  'private-key-jwt': 'Keycloak，private_key_jwt',
  'api-gateway': 'API Gateway v7，OAuth JWT 流程',
  blank: '通用 JWT',
};

export const fieldLabels: Page['fieldLabels'] = {
  applicationId: {
    label: 'Application ID',
    hint: '见 Test Methods。设置 sub、aud 和 iss。',
  },
  clientId: { label: '客户端 ID', hint: '密钥所属的客户端。' },
  audience: { label: '受众', hint: '令牌面向的 realm。设置 aud。' },
  tokenUrl: { label: '令牌 URL', hint: '在此用令牌换取访问令牌。设置 aud。' },
};
