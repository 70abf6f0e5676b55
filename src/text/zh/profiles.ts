import type { BuiltInId } from '../../core/profiles/builtIn.js';
import type { Page } from '../catalogue.js';

export const profileNames: Record<BuiltInId, string> = {
  'api-proxy': 'AMPLIFY API 代理',
  'service-account-agent': '服务账号（Agent 方式）',
  'service-account-cli': '服务账号（CLI 方式）',
  'private-key-jwt': 'Keycloak，private_key_jwt',
  'api-gateway': 'API Gateway v7，OAuth JWT 流程',
  blank: '空白',
};

export const fieldLabels: Page['fieldLabels'] = {
  applicationId: {
    label: 'Application ID',
    hint: '即 Test Methods 显示的值。填入 sub、aud 和 iss。',
  },
  clientId: { label: '客户端 ID', hint: '密钥所属的客户端。' },
  audience: { label: '受众', hint: '令牌面向的 realm。填入 aud。' },
  tokenUrl: { label: '令牌 URL', hint: '在此用令牌换取访问令牌。填入 aud。' },
};
