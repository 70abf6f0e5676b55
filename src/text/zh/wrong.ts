import type { Details } from '../catalogue.js';

export const wrongTexts: Details['wrongTexts'] = {
  expired: { name: '已过期', detail: 'exp 为一小时之前，其余均正确。' },
  'not-yet-valid': { name: '尚未生效', detail: 'nbf 为一小时之后，其余均正确。' },
  'wrong-aud': { name: '受众错误', detail: '签名正确，但受众（aud）是别人。' },
  'wrong-kid': { name: 'kid 错误', detail: '由您的密钥签名，kid 却指向另一个密钥。' },
  'signature-bit': {
    name: '签名翻转一位',
    detail: '外观完整，但没有任何密钥与之匹配：接受它的服务根本没有验证签名。',
  },
  'alg-none': {
    name: 'alg 为 none',
    detail: '声明自己未签名，也确实没有签名。任何人都能写出它（RFC 8725 第 2.1 节）。',
  },
  'key-confusion': {
    name: '以公钥作 HS256 密钥',
    detail:
      'HS256 用共享密钥签名，而这里的密钥就是您的公钥，任何人都可能知道。由令牌决定算法的服务会接受它（RFC 8725 第 2.1 节）。',
  },
  'other-key': {
    name: '由其他密钥签名',
    detail: '除签名外均正确；签名来自一个新生成的同类密钥。',
  },
  truncated: { name: '被截断', detail: '缺少最后 20 个字符，如同复制时遗漏。' },
};

export const wrongWords: Details['wrongWords'] = {
  title: '故意制造错误',
  aside: '用于确认您的网关会拒绝',
  open: '选择错误类型',
  warning:
    '每一项都让上面的令牌在一个方面出错，并在它显示期间一直标明。请只发送给您有权测试的系统：凡是接受它的，都存在漏洞。',
  needsGood: '需要一个在本页用您自己的密钥签名的令牌。',
  made: (name) => `令牌已改为错误令牌：${name}。`,
  label: (name) => `故意制造的错误：${name}。`,
  show: '查看令牌',
  back: '恢复正确的令牌',
};
