import type { FamilyTexts } from '../familyTexts.js';

const findings: FamilyTexts['jweJson']['findings'] = {
  'not-json': () => '此文本不是 JSON 对象。',
  'both-syntaxes': () => 'recipients 与扁平语法的成员（header 或 encrypted_key）并存：只能用其中一种语法。',
  'member-twice': ({ name }) => `${name} 出现两次，各解析器取用的不同。`,
  'member-missing': ({ name }) => `缺少 ${name}，而所有内容加密算法都需要它。`,
  'member-not-string': ({ name }) => `${name} 必须是字符串。`,
  'member-empty': ({ name }) => `${name} 为空，此时必须省略它（RFC 7516 第 7.2.1 节）。`,
  'not-base64url': ({ name }) => `${name} 不是规范的、无填充的 base64url。`,
  'header-not-object': ({ name }) =>
    name === 'protected'
      ? 'protected 必须是 base64url 编码的 JSON 对象。'
      : `${name} 必须是未编码的 JSON 对象。`,
  'recipients-not-array': () => 'recipients 必须是数组。',
  'recipients-empty': () => 'recipients 为空：没有密钥能解密此令牌。',
  'recipients-many': ({ count, most }) => `共有 ${count} 个接收方，此处最多支持 ${most} 个。`,
  'enc-differs': () => '所有接收方的 enc 必须相同（RFC 7516 第 7.2.1 节）。',
  'direct-several': ({ alg }) => `${alg} 不加密内容加密密钥，因此只能有一个接收方。`,
  'recipient-not-object': () => '它必须是 JSON 对象。',
  'no-header': () => '三个标头都没有，因此没有算法。',
  'names-shared': ({ names }) =>
    `${names.join('、')}：在三个标头中出现不止一次。名称不得重复（RFC 7516 第 7.2.1 节）。`,
  'unprotected-parameter': ({ name }) =>
    `${name} 必须在受保护的标头中（RFC 7516 第 ${name === 'crit' ? '4.1.13' : '4.1.3'} 节）。`,
};

export const jweJsonTexts: FamilyTexts['jweJson'] = {
  title: 'JWE JSON 序列化',
  syntaxes: { flattened: '扁平', general: '通用' },
  what: (recipients) =>
    recipients === 1
      ? '一个接收方。请用该接收方的密钥解密。'
      : `${recipients} 个接收方。其中任何一个的密钥都能解密。`,
  findingsLabel: 'JWE JSON 的问题',
  protectedHeader: '受保护的标头',
  unprotected: '共享的不受保护的标头',
  open: '未经认证：任何人都可以更改。',
  aad: '附加认证数据（aad）',
  aadHint: '经过认证但未加密：任何人都可以读取。',
  binary: (count) => `${count} 字节，不是文本。`,
  recipients: '接收方列表',
  recipient: (number) => `接收方 ${number}`,
  facts: (alg, kid) => `alg：${alg}，kid：${kid}`,
  missing: '缺少',
  header: '接收方的标头',
  ofRecipient: (number) => `接收方 ${number} 的问题`,
  problemsOf: (number) => `接收方 ${number} 的标头问题`,
  findings,
  openCompact: '作为紧凑令牌打开',
  notCompact:
    '没有紧凑形式：紧凑形式只有一个接收方，没有不受保护的标头，也没有附加认证数据（RFC 7516 第 7.1 节）。',
};
