import type { MemberChange } from '../../core/keySets/difference.js';
import type { KeySetTexts } from '../keySetTexts.js';

const memberSaid = ({ name, former, present }: MemberChange): string =>
  former === null
    ? `新增 ${name}：${present}`
    : present === null
      ? `移除 ${name}：${former}`
      : `${name}：${former}，现为 ${present}`;

export const keySetTexts: KeySetTexts = {
  intro: '将密钥组成您的服务所发布的 JWK Set（JWKS）。它不会被保存，请下载。',
  keyToAdd: '要添加的密钥',
  saved: (name) => `${name}，已保存`,
  addKey: '添加到集合',
  unreadable: '无法读取这个已保存的密钥。',
  text: '更多密钥（文本）',
  textHint: 'PEM、JWK、JWKS、证书或 OpenSSH。JWKS 保留其 kid、use、alg 和 key_ops。',
  addText: '添加这些密钥',
  added: (count) => `已添加 ${count} 个密钥。`,
  privateRead: (count) => `文本中含有 ${count} 个私钥。下面的集合只有其公钥。`,
  readProblems: '关于这些密钥',
  entries: '集合中的密钥',
  empty: '集合为空。请在上面添加密钥。',
  entry: (number) => `密钥 ${number}`,
  withPrivate: '已加载私钥',
  publicOnly: '仅公钥',
  noPublicKey: '共享密钥没有公钥。只有包含私钥时，它才在集合中。',
  kidFrom: 'kid',
  kidSources: { 'key-id': '密钥 ID', thumbprint: 'JWK 指纹', own: '自定义值' },
  ownKid: '自定义 kid',
  use: 'use',
  uses: { sig: 'sig：签名', enc: 'enc：加密' },
  alg: 'alg',
  notSet: '未设置',
  up: (number) => `上移密钥 ${number}`,
  down: (number) => `下移密钥 ${number}`,
  rotate: '轮换',
  rotateKey: (number) => `轮换密钥 ${number}`,
  rotateHint: '生成同类的新密钥对，并将其公钥放在前面。旧密钥保留。',
  rotated: '已生成新密钥对，现为当前密钥。在集合中，其公钥位于旧密钥之前。',
  rotation:
    '轮换密钥：点按“轮换”，发布含有两个密钥的集合，用新密钥签名，待旧密钥的令牌到期后再移除旧密钥。请保存新的私钥。',
  remove: '移除',
  removeKey: (number) => `从集合中移除密钥 ${number}`,
  findings: '集合的问题',
  noFindings: '此集合没有发现问题。',
  of: (numbers, title) => `密钥 ${numbers.join('、')}：${title}`,
  problems: {
    'kid-missing': () => ({
      title: '缺少 kid',
      detail: '验证方通过令牌的 kid 查找密钥。没有 kid 时，它必须逐个尝试，或者拒绝。',
      fix: '将 kid 设为密钥 ID 或 JWK 指纹，并在令牌中使用相同的值。',
    }),
    'same-key': () => ({
      title: '同一密钥出现多次',
      detail: '这些条目的公钥相同。',
      fix: '只保留一个，除非带有其中任一 kid 的令牌仍然有效。',
    }),
    'private-members': ({ members }) => ({
      title: '集合中有私钥',
      detail: `它含有私有成员 ${members.join('、')}。任何能读取此集合的人都能以您的名义签名。`,
      fix: '如果此集合已发布，请更换这个密钥对。只发布公钥。',
    }),
    'shared-secret': () => ({
      title: '集合中有共享密钥',
      detail: '密钥类型 oct 没有公钥：用于验证的密钥也能签名。',
      fix: '请从要发布的集合中移除它。由他人验证的令牌应使用密钥对。',
    }),
    'use-contradicted': ({ use, by, value }) => ({
      title: `use 与 ${by} 互相矛盾`,
      detail: `use 为 ${use}，而 ${by} 为 ${value}（RFC 7517 第 4.3 节）。库可能会跳过此密钥。`,
      fix: `更正其中之一，或移除 ${by}。`,
    }),
    'operations-private': ({ operations }) => ({
      title: 'key_ops 属于私钥',
      detail: `公钥不能执行 ${operations.join('、')}。使用 WebCrypto 的库无法导入它。`,
      fix: '用于验证的密钥，请将 key_ops 设为 ["verify"]，或移除它。',
    }),
  },
  set: 'JWK Set',
  includePrivate: '包含私钥',
  privateWarning: (count, all) =>
    count === 0
      ? '这些密钥都没有可导出的私钥。副本只有公钥。'
      : `副本和文件含有 ${all} 个密钥中 ${count} 个的私钥。任何持有者都能以您的名义签名，切勿发布该集合。下面不显示私钥。`,
  copy: '复制 JWK Set',
  copied: (withPrivate) => (withPrivate ? '已复制含有私钥的 JWK Set。' : '已复制 JWK Set，其中只有公钥。'),
  download: '下载 jwks.json',
  compareTitle: '与另一个集合比较',
  other: '另一个 JWK Set',
  otherHint: '粘贴当前已发布的集合或较旧的集合。它不会被发送。',
  otherProblems: '另一个集合的问题',
  difference: '从另一个集合到此集合',
  changes: {
    came: (name, type) => `新增：${name}（${type}）。`,
    gone: (name, type) => `移除：${name}（${type}）。由它签名的令牌将无法通过验证。`,
    replaced: (kid, former, present) =>
      `同一 kid 下的另一个密钥：${kid}（${former === present ? present : `${former}，现为 ${present}`}）。缓存了原密钥的验证方会拒绝新令牌。`,
    members: (name, members) => `密钥相同，成员不同：${name}。${members.map(memberSaid).join('；')}。`,
  },
  reordered: '密钥的顺序不同。',
  same: (count) => `${count} 个密钥相同。`,
  addressesTitle: '签发方在何处发布其密钥',
  issuer: '签发方（iss）',
  noIssuer: '请输入签发方：不带查询和片段的 https 地址。',
  addressesHint: '元数据中列出了 JWK Set 的地址（jwks_uri）。本页面不会获取它；每条命令输出该集合。',
  forms: {
    openid: 'OpenID Connect Discovery 1.0：附加在签发方之后。',
    oauth: 'OAuth（RFC 8414）：插入在路径之前。',
    'openid-inserted': 'OpenID Connect，插入在路径之前（RFC 8414 第 5 节）。',
  },
  formNames: { openid: 'OpenID Connect', oauth: 'OAuth', 'openid-inserted': 'OpenID Connect，插入' },
  copyCommand: (form) => `复制 curl 命令（${form}）`,
  copiedCommand: '已复制 curl 命令。它输出 JWK Set，请粘贴到此处。',
};
