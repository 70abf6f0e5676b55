import type { profileFormTexts as english } from '../en/profileForm.js';

export const profileFormTexts: typeof english = {
  name: '配置名称',
  algorithm: '新令牌的算法',
  alsoAccepted: (count) => `服务接受的其他算法：${count === 0 ? '无' : count}`,
  typ: '令牌类型（typ）',
  typHint: '例如 JWT 或 at+jwt。留空：头部不含 typ。',
  kid: '密钥 ID（kid）',
  kids: {
    any: '服务已知的任意密钥',
    'key-id': '你的密钥的密钥 ID',
    field: '每个令牌单独填写',
    none: '不要求',
    kept: '以 JSON 为准',
  },
  keyId: '密钥 ID',
  claims: '声明',
  leading: { iss: '签发者（iss）', sub: '主体（sub）', aud: '受众（aud）' },
  labels: { iss: '签发者', sub: '主体', aud: '受众' },
  by: {
    none: '不设置',
    value: '每个令牌都相同',
    field: '每个令牌单独填写',
    kept: '以 JSON 为准',
  },
  sameAs: (label) => `与“${label}”相同`,
  claimName: '声明名称',
  noName: '没有名称的声明不属于此配置。',
  setBy: (claim) => `${claim} 的值`,
  value: (claim) => `每个令牌中的 ${claim}`,
  start: (claim) => `${claim} 的初始值`,
  label: (claim) => `${claim} 的字段标签`,
  labelHint: '每个令牌都要填写此字段。',
  type: (claim) => `${claim} 的类型`,
  types: {
    string: '文本',
    number: '数字',
    boolean: 'true 或 false',
    list: '列表',
    single: '单项列表',
  },
  listHint: '用空格分隔各个值。',
  notOfType: '不是该类型的值：按文本设置。',
  required: (claim) => `必须有 ${claim}`,
  newClaim: '此声明',
  add: '添加声明',
  remove: '移除',
  removeNamed: (claim) => `移除 ${claim}`,
  lifetime: '新令牌的有效期（秒）',
  longest: '最长有效期（秒）',
  longestHint: '留空：未知。',
  jti: '每个令牌含唯一的令牌 ID（jti）',
  expects: (count) => `粘贴的令牌的预期值：${count === 0 ? '无' : count}`,
  expectsHint: '按此配置检查的令牌会与它们比对。留空：不比对。',
  more: (members) => `更多设置在 JSON 中，保持不变：${members}。`,
  problems: '配置中的其他问题',
  findings: (fault) => {
    if (fault.kind === 'profile-twice') return '此声明已经设置。';
    if (fault.kind === 'profile-type') return '请输入整数秒数，至少为 1。';
    if (fault.kind === 'profile-value') {
      if (fault.found.trim() === '') return '必填。';
      if (fault.rule === 'minimum') return `至少为 ${fault.wanted}。`;
      if (fault.rule === 'maximum') return `至多为 ${fault.wanted}。`;
      if (/^(?:iat|exp|jti)$/.test(fault.found)) return 'iat、exp 和 jti 由 Countersign 设置。';
    }
    return '不允许此值。';
  },
};
