import type { Details } from '../catalogue.js';

export const wrongTexts: Details['wrongTexts'] = {
  expired: { name: '已过期', detail: 'exp 为一小时之前，其余均有效。' },
  'not-yet-valid': { name: '尚未生效', detail: 'nbf 为一小时之后，其余均有效。' },
  'wrong-aud': { name: '受众错误', detail: '签名正确，但受众（aud）是其他方。' },
  'wrong-kid': { name: 'kid 错误', detail: '由您的密钥签名，kid 却指向另一个密钥。' },
  'signature-bit': {
    name: '签名翻转一位',
    detail: '看起来完整，但签名无效。接受它的服务没有验证签名。',
  },
  'alg-none': {
    name: 'alg 为 none',
    detail: '声明为未受保护（alg 为 none），没有签名。任何人都能伪造（RFC 8725 第 2.1 节）。',
  },
  'key-confusion': {
    name: '以公钥作 HS256 密钥',
    detail:
      'HS256 用共享密钥签名，而这里的密钥就是您的公钥，并非秘密。信任令牌 alg 的服务会接受它（RFC 8725 第 2.1 节）。',
  },
  'other-key': {
    name: '由其他密钥签名',
    detail: '除签名外均有效；签名来自一个新生成的同类密钥。',
  },
  truncated: { name: '被截断', detail: '缺少最后 20 个字符，如同复制时遗漏。' },
};

export const wrongWords: Details['wrongWords'] = {
  title: '生成无效的测试令牌',
  warning:
    '每一项都在一个方面破坏上面的令牌，恢复之前会一直标明。请只发送给您有权测试的系统。接受它的系统都存在漏洞。',
  needsGood: '需要一个在本页用您自己的密钥签名的令牌。',
  made: (name) => `已生成无效的测试令牌：${name}。`,
  label: (name) => `无效的测试令牌：${name}。`,
  show: '查看令牌',
  copy: '复制测试令牌',
  ways: { token: '从新令牌开始', own: '制作类似的令牌', key: '用我的密钥对签名' },
};
