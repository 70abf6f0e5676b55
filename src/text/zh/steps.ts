import type { Details } from '../catalogue.js';

export const stepTexts: Details['stepTexts'] = {
  'set-jwt-policy': {
    title: '要求 JWT',
    detail: 'AMPLIFY Central > API Proxies > 您的代理 > Policies：将客户端认证设为 JWT Token，然后重新部署。',
  },
  'create-app': {
    title: '创建应用',
    detail: 'AMPLIFY Central > Apps：为客户端创建一个应用；已有则跳过。',
  },
  'register-key': {
    title: '将公钥登记到应用',
    detail:
      'AMPLIFY Central > Apps > 您的应用 > Identity Profiles > JWT Keys：添加一个密钥并命名，粘贴您的公钥（“复制公钥”）。',
  },
  'add-api': {
    title: '为应用添加 API',
    detail: 'AMPLIFY Central > Apps > 您的应用 > APIs：添加该代理及其部署所在的运行时组。',
  },
  'fill-application-id': {
    title: '获取 Application ID',
    detail: '见 AMPLIFY Central > API Proxies > 您的代理 > Test Methods。将它粘贴到 Application ID。',
  },
  'compare-key-id': {
    title: '核对 JWT Key ID',
    detail: 'Test Methods 中也会显示它，必须与此处的 JWT Key ID 一致。',
  },
  'try-token': {
    title: '试用令牌',
    detail: '复制令牌，粘贴到 Test Methods 的 JWT Token，执行一个方法，应返回 200 OK。',
  },
  'create-service-account': {
    title: '创建服务账号',
    detail:
      '在 Amplify Platform 的组织中添加一个以客户端证书或密钥认证的服务账号，并粘贴您的公钥（“复制公钥”）。有两个配置可为它生成令牌，分别与 Axway Agent 和 Axway CLI 相同：请选择与您的客户端相近的一个。',
  },
  'register-client-key': {
    title: '将公钥登记到客户端',
    detail:
      'Keycloak > Clients > 您的客户端 > Credentials：选择 Signed JWT，然后在 Keys 中导入您的公钥（“复制公钥”）。JWKS 见“导出密钥”。',
  },
  'register-certificate': {
    title: '将密钥的证书登记到网关',
    detail: 'API Gateway 通过 X.509 证书而不是裸密钥识别客户端。请在“导出密钥”中复制证书，并为该客户端登记。',
  },
  'fill-client-id': {
    title: '填写客户端 ID',
    detail: '服务会在登记客户端的地方显示它。请粘贴到“客户端 ID”。',
  },
  'fill-token-url': {
    title: '填写令牌 URL',
    detail: '即令牌端点的 URL。请粘贴到“令牌 URL”。它同时也是令牌的受众（aud）。',
  },
  'request-token': {
    title: '请求访问令牌',
    detail: '打开“复制令牌”旁的菜单，选择“复制为 curl 命令”，在终端中执行。响应中包含 access_token。',
  },
};
