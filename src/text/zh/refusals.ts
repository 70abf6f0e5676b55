import type { Details } from '../catalogue.js';

export const refusalCauses: Details['refusalCauses'] = {
  clock: {
    title: '时钟不一致',
    detail: '请将生成令牌的机器的时钟与服务响应的 Date 标头比较。用 NTP 校时，或将签发时间提前 30 至 60 秒。',
  },
  expired: {
    title: '令牌已过期',
    detail:
      '请签发新令牌。如果刚签发就过期，请检查 exp 是否用了本地时间而非 UTC，或令牌的缓存时间是否超过有效期。',
  },
  'exp-missing': { title: '缺少 exp', detail: '请添加 exp：自 1970 年起的秒数，设为几分钟之后。' },
  'exp-type': {
    title: 'exp 的单位或类型不对',
    detail: 'exp 必须是以秒为单位的数字：不能是字符串或毫秒，多数服务只接受整数。',
  },
  lifetime: {
    title: '有效期过长',
    detail: '请缩短 exp。如果正好等于上限，请留出一分钟：服务按自己的时钟计算。',
  },
  'too-old': { title: '令牌签发时间过早', detail: '请为每个请求生成新令牌，或按服务要求的频率更新。' },
  'iat-future': {
    title: '对服务而言 iat 在将来',
    detail: '您的时钟偏快，或 iat 用了本地时间。请将 iat 提前 30 至 60 秒。',
  },
  'iat-type': { title: 'iat 不是整数', detail: '请将 iat 取整到秒，并写成数字。' },
  'not-yet': { title: '对服务而言 nbf 在将来', detail: '您的时钟比服务的快。请移除 nbf，或提前 60 秒。' },
  aud: {
    title: 'aud 与服务的要求不符',
    detail: '请逐字比较：末尾的斜杠、https://、主机名，以及服务要求的是颁发者、令牌端点还是某个 ID。',
  },
  'aud-list': { title: 'aud 是列表', detail: '该服务只接受一个受众，且为字符串。' },
  iss: {
    title: '服务不认识此 iss',
    detail: '请检查它要求哪种 ID（客户端 ID、应用 ID、团队、带或不带区域的账户）以及大小写。',
  },
  sub: { title: 'sub 与服务的要求不符', detail: '请检查 ID、大小写和前缀。' },
  claims: {
    title: '缺少必需的声明，或位置不对',
    detail: '请将载荷与服务的示例比较：名称、嵌套，以及本应为数字的字符串或相反情况。',
  },
  'jti-missing': { title: '缺少 jti', detail: '请添加 jti，每个令牌各不相同。' },
  'jti-reused': {
    title: '令牌已被使用过',
    detail: '该服务对每个令牌只接受一次。请为每个请求生成带新 jti 的新令牌。',
  },
  kid: {
    title: '服务没有此 kid 的密钥',
    detail: '请使用服务为您的密钥显示的 Key ID。服务也可能在用缓存的密钥集。',
  },
  'kid-missing': { title: '缺少 kid', detail: '请将服务显示的 Key ID 写入标头。' },
  thumbprint: {
    title: '缺少证书指纹，或属于另一证书',
    detail:
      'x5t 是 DER 证书的 SHA-1，x5t#S256 是其 SHA-256，均为 base64url。十六进制，或十六进制文本的 base64url，都无法匹配。',
  },
  alg: { title: '服务不允许此 alg', detail: '请使用服务中该密钥所设置的算法签名。' },
  typ: { title: 'typ 与服务的要求不符', detail: '请在标头中设置其文档所写的 typ。' },
  key: {
    title: '服务登记的是另一公钥',
    detail: '请在此用服务中登记的那把公钥验证令牌。轮换密钥后，先登记新密钥。',
  },
  secret: {
    title: '密钥不同，或以另一种编码读取',
    detail: '请在此输入共享密钥，并逐一尝试密钥编码：文本、base64、base64url、十六进制。注意末尾的换行。',
  },
  signature: {
    title: '签名与令牌不符',
    detail: '令牌在签名后被更改，或在标头或 Cookie 中被截断。请在此验证实际发送的内容。',
  },
  form: {
    title: '收到的不是 JWT',
    detail: '请查看实际发送的内容：“undefined”、引号、不透明令牌、加密令牌或令牌的一部分。',
  },
  dpop: {
    title: 'DPoP 证明与请求不符',
    detail: '请检查 htm、不含查询部分的 htu、iat、jti、访问令牌的 ath，以及服务发来的 nonce。',
  },
  missing: {
    title: '没有收到令牌',
    detail: '请发送 Authorization: Bearer，后跟空格和令牌。代理或重定向可能会移除该标头。',
  },
  place: { title: '令牌放错了位置', detail: '请检查服务指定的标头、方案和参数；“Bearer” 只能出现一次。' },
  account: {
    title: '服务不认识该客户端、应用或用户',
    detail: '请检查 ID，以及它是否属于此环境：生产、沙盒、区域或租户。',
  },
  permission: { title: '缺少权限', detail: '换令牌没有用：须有人在服务中授予同意、scope 或角色。' },
};

const results = { pass: '通过', warn: '警告', fail: '失败', skip: '跳过' };

export const refusalTexts: Details['refusalTexts'] = {
  field: '服务的响应',
  placeholder: '被拒绝？请粘贴服务的响应',
  found: (service, says) => `${service}：“${says}”`,
  causes: '含义，最可能的在前',
  results: '该回答的含义',
  unknown: '未收录此回答。请查看检查结果：失败的那项最可能是原因。',
  onlyStatus: '仅凭状态码无法得知原因。请粘贴响应正文和 WWW-Authenticate 标头，或日志中的那一行。',
  inToken: (member, value) => `此令牌中：${member} ${value}`,
  notInToken: (member) => `此令牌没有 ${member}。`,
  expected: (member) => `期望的 ${member}`,
  useExpected: (value) => `使用响应中的 ${value}`,
  check: (name, result) => `${name}：${results[result]}`,
  show: (member) => `显示 ${member}`,
};
