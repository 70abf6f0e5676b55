import type { Relative } from '../../core/token/find/relatives.js';
import type { Disclosure, TokenProblem } from '../../core/token/problems.js';
import type { ProblemTexts } from '../wording.js';

type Words = { title: string; detail: string; fix: string };

const relatives: Record<Relative, Words> = {
  'paseto-public': {
    title: '这是 PASETO（public），不是 JWT',
    detail: '它带有签名，以版本代替 alg。载荷无需密钥即可读取。',
    fix: '请用 PASETO 库和签发方的公钥验证，此页面无法验证。',
  },
  'paseto-local': {
    title: '这是 PASETO（local），不是 JWT',
    detail: '它以共享密钥加密，没有密钥就无法读取任何内容。',
    fix: '请用 PASETO 库和应用的密钥解密，此页面无法解密。',
  },
  flask: {
    title: '这是 Flask 会话 Cookie，不是 JWT',
    detail: 'Flask 用 itsdangerous 为它签名：数据、时间和签名，没有头部。任何人都能读取数据。',
    fix: '只有网站的 SECRET_KEY 能验证它：请在应用的 Python 控制台中使用 app.session_interface.get_signing_serializer(app).loads(…)。',
  },
  itsdangerous: {
    title: '这是 itsdangerous 签名的值，不是 JWT',
    detail: 'Python 应用如此签名：数据和签名，没有头部。任何人都能读取数据。',
    fix: '请在应用中验证：URLSafeSerializer(secret_key, salt=…).loads(…)，并使用其 salt。',
  },
  django: {
    title: '这是 Django 签名的值，不是 JWT',
    detail: '它由冒号分隔的值、时间和签名组成，签名会话的 Cookie 就是如此。任何人都能读取值。',
    fix: '只有网站的 SECRET_KEY 能验证它：请在应用的 Python 控制台中使用 django.core.signing.loads(…, salt=…)。会话的 salt 是 "django.contrib.sessions.backends.signed_cookies"。',
  },
  'rails-signed': {
    title: '这是 Rails 签名的 Cookie，不是 JWT',
    detail: '它由 Base64 数据、两个连字符和十六进制的 HMAC 组成。任何人都能读取数据。',
    fix: '只有应用的 secret_key_base 能验证它：请在应用中读取 cookies.signed[…]。',
  },
  'rails-encrypted': {
    title: '这是 Rails 加密的 Cookie，不是 JWT',
    detail: '它由密文、初始化向量和认证标签（AES-GCM）组成，以两个连字符分隔。没有密钥就无法读取任何内容。',
    fix: '只有应用的 secret_key_base 能解密它：请在应用中读取 session 或 cookies.encrypted[…]。',
  },
  express: {
    title: '这是 Express 签名的 Cookie，不是 JWT',
    detail: 's: 之后是值和 HMAC。在 connect.sid 中，值是会话 ID，数据保存在服务器上。',
    fix: '只有应用的密钥能验证它：请在应用中读取 req.signedCookies 或 req.session。',
  },
  saml: {
    title: '这是 SAML，不是 JWT',
    detail: '这是 SAML 消息：XML，或其 Base64 形式。签名可以位于 XML 内部，遵循另外的规则。',
    fix: '请用 base64 -d 解码（SAMLResponse），或用浏览器的 SAML 工具查看；由服务的 SAML 库验证。',
  },
  kerberos: {
    title: '这是 Kerberos 票据（Negotiate），不是 JWT',
    detail: 'Windows 域的浏览器和客户端在 Negotiate 之后发送它（SPNEGO）。它是为服务加密的。',
    fix: '只有服务的 keytab 能打开它。如果应为 JWT，客户端必须发送 Bearer，而不是 Negotiate。',
  },
  ntlm: {
    title: '这是 NTLM 消息（Negotiate），不是 JWT',
    detail: 'Windows 客户端在 Negotiate 或 NTLM 之后发送了它。它是登录的一个步骤，不含声明。',
    fix: '如果应为 Kerberos，请检查服务名称（SPN）；如果应为 JWT，客户端必须发送 Bearer。',
  },
  'health-card': {
    title: '这是 SMART Health Card 的一部分',
    detail: '完整的卡是 shc:/ 加上偶数个数字。此处缺少数字，或只是多个二维码之一。',
    fix: '请粘贴单个二维码的所有数字，或 .smart-health-card 文件中的令牌。',
  },
};

const listed = (disclosures: readonly Disclosure[]): string =>
  disclosures.map(({ name, value }) => (name === null ? value : `${name}：${value}`)).join('；');

type InvalidFamily = Extract<TokenProblem, { kind: 'token-family-invalid' }>['family'];
type Invalid = { name: string; rules: string; panel: string };

const invalidSdJwt: Invalid = {
  name: 'SD-JWT',
  rules: '它违反了 RFC 9901 的规则，无论签名如何，验证方都会拒绝它。',
  panel: 'SD-JWT',
};
const invalidFamilies: Partial<Record<InvalidFamily, Invalid>> = {
  dpop: {
    name: 'DPoP 证明',
    rules: '它违反了 RFC 9449 的规则，无论签名如何，服务器都会拒绝它。',
    panel: 'DPoP 证明',
  },
  'jwe-json': {
    name: 'JSON 形式的 JWE',
    rules: '它违反了 RFC 7516 第 7.2 节的规则，接收方会拒绝它。此处没有解密。',
    panel: 'JWE JSON 序列化',
  },
};

export const relativeTexts: Pick<
  ProblemTexts<TokenProblem>,
  | 'token-is-relative'
  | 'token-sd-jwt'
  | 'token-disclosure-foreign'
  | 'token-dpop-proof'
  | 'token-family-invalid'
  | 'token-health-card'
> = {
  'token-is-relative': ({ relative, isShown }) => {
    const { title, detail, fix } = relatives[relative];
    return { title, detail: isShown ? `${detail}数据显示为载荷。` : detail, fix };
  },
  'token-sd-jwt': ({ disclosures, isCompared, isBound }) => ({
    title: '这是 SD-JWT',
    detail: [
      '首先是签发方的 JWT，其签名涵盖所披露声明的摘要（RFC 9901）。',
      ...(disclosures.length > 0 ? [`已披露：${listed(disclosures)}。`] : []),
      ...(isCompared && disclosures.length > 0 && disclosures.every(({ isListed }) => isListed)
        ? ['每项披露都与一个摘要匹配。']
        : []),
      ...(isCompared ? [] : ['摘要由“SD-JWT”面板比对。']),
      isBound ? '其后是密钥绑定 JWT，由“SD-JWT”面板检查。' : '其后没有密钥绑定 JWT。',
    ].join(''),
  }),
  'token-disclosure-foreign': ({ disclosures }) => ({
    title: '有一项披露不属于此 SD-JWT',
    detail: `载荷中没有 ${listed(disclosures)} 的摘要。签发方没有对它签名，或它被更改过。`,
    fix: '请勿信任它。请向持有者索取签发方所制的 SD-JWT。',
  }),
  'token-dpop-proof': ({ thumbprint }) => ({
    title: '这是自带密钥的 DPoP 证明',
    detail: `它有意携带其公钥（RFC 9449）：签名只证明谁持有该密钥。${
      thumbprint === null ? 'jwk 中的密钥没有指纹：它不是已知类型的公钥。' : `该密钥的指纹是 ${thumbprint}。`
    }访问令牌在 cnf.jkt 中注明它。`,
    fix: '请与访问令牌的 cnf.jkt 核对。要验证证明本身，请将其 jwk 粘贴到“公钥”。',
  }),
  'token-family-invalid': ({ family }) => {
    const { name, rules, panel } = invalidFamilies[family] ?? invalidSdJwt;
    return { title: `${name} 无效`, detail: rules, fix: `请查看“${panel}”面板中的发现。` };
  },
  'token-health-card': () => ({
    title: '这是 SMART Health Card',
    detail: '按其规范，载荷经过压缩（zip: DEF）。此处显示解压后的内容；签名涵盖压缩的字节。',
    fix: '请用签发方的密钥集验证：iss 后接 /.well-known/jwks.json。',
  }),
};
