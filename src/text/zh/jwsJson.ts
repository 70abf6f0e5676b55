import type { FamilyTexts } from '../familyTexts.js';

const findings: FamilyTexts['jwsJson']['findings'] = {
  'not-json': () => '此文本不是 JSON 对象。',
  'both-syntaxes': () =>
    'signatures 与扁平语法的成员（protected、header 或 signature）并存：只能用其中一种语法。',
  'member-twice': ({ name }) => `${name} 出现两次，各解析器取用的不同。`,
  'payload-missing': () => '缺少 payload。分离的载荷须先放回，才能验证签名。',
  'payload-not-string': () => 'payload 必须是字符串。',
  'signatures-not-array': () => 'signatures 必须是数组。',
  'signatures-empty': () => 'signatures 为空：没有任何签名。',
  'signatures-many': ({ count, most }) => `共有 ${count} 个签名，此处最多支持 ${most} 个。`,
  'b64-differs': () => '所有签名的 b64 必须相同（RFC 7797 第 3 节）。',
  'signature-not-object': () => '它必须是 JSON 对象。',
  'signature-missing': () => '缺少 signature。',
  'member-not-string': ({ name }) => `${name} 必须是字符串。`,
  'header-not-object': () => 'header 必须是未编码的 JSON 对象。',
  'no-header': () => '两个标头都没有，因此没有算法。',
  'member-empty': ({ name }) => `${name} 为空，此时必须省略它（RFC 7515 第 7.2.1 节）。`,
  'not-base64url': ({ name }) => `${name} 不是规范的、无填充的 base64url。`,
  'payload-not-text': () => 'payload 含有不成对的代理字符，其 UTF-8 字节无定义。',
  'names-shared': ({ names }) => `${names.join('、')}：两个标头中都有。名称不得重复（RFC 7515 第 4 节）。`,
  'crit-unprotected': () => 'crit 必须在受保护的标头中（RFC 7515 第 4.1.11 节）。',
  'b64-unprotected': () => 'b64 必须在受保护的标头中（RFC 7797 第 3 节）。',
};

export const jwsJsonTexts: FamilyTexts['jwsJson'] = {
  title: 'JWS JSON 序列化',
  name: 'JWS JSON（一个或多个签名）',
  syntaxes: { flattened: '扁平', general: '通用' },
  result: 'JWS JSON 的结果',
  verified: (verified, count) =>
    count === 0
      ? '没有签名'
      : count > 1
        ? `${count} 个签名中有 ${verified} 个通过验证`
        : verified === 1
          ? '签名通过验证'
          : '签名未通过验证',
  each: '每个签名都单独用此处的所有密钥验证。哪些签名必须通过由应用决定（RFC 7515 第 5.2 节）。',
  payload: '已签名的载荷',
  binary: (count) => `${count} 字节，不是文本。`,
  signatures: '签名列表',
  signature: (number) => `签名 ${number}`,
  statuses: {
    valid: '签名已验证',
    'valid-with-notice': '签名已验证，但有警告',
    invalid: '签名无效',
    unsigned: '未签名：alg 为 none',
    unsupported: '未验证：不受支持',
    'no-key': '未验证：没有对应的密钥',
    malformed: '格式错误，因此未验证',
  },
  by: (key) => `验证所用的密钥：${key}`,
  notBy: (key) => `尝试的密钥：${key}`,
  missing: '缺少',
  protectedHeader: '受保护的标头',
  header: '不受保护的标头',
  unprotected: '未签名：任何人都可以更改。',
  findingsLabel: 'JWS JSON 的问题',
  ofSignature: (number) => `签名 ${number} 的问题`,
  problemsOf: (number) => `签名 ${number} 的标头问题`,
  findings,
  facts: (alg, kid) => `alg：${alg}，kid：${kid}`,
  open: '作为紧凑令牌打开',
  notCompact: {
    header: '没有紧凑形式：紧凑形式没有不受保护的标头（RFC 7515 第 7.1 节）。',
    payload: '没有紧凑形式：载荷未编码，且含有会使其中断的字符。',
  },
  makeTitle: '制作 JWS JSON',
  what: '对所示的标头和载荷签名。每个密钥设置 alg；有多个密钥时，还设置各自的 kid。',
  syntax: '语法',
  signers: '用于签名的密钥',
  signer: (name, alg) => `${name}（${alg}）`,
  saved: (name, alg) => `${name}（${alg}，已保存）`,
  noSigners: '没有可用于签名的私钥。请使用“新密钥”或“导入密钥”。',
  isKidApart: 'kid 放在不受保护的标头中',
  make: '制作 JWS JSON',
  made: 'JWS JSON',
  makeProblems: '没有 JWS JSON 的原因',
  b64False: '标头中的 b64 为 false。请移除 b64 和 crit，或改用载荷分离的 JWS。',
  copyMade: '复制 JWS JSON',
  copiedMade: '已复制 JWS JSON。',
};
