import type { CopySummary } from '../../core/token/copySummary.js';
import type { Page } from '../catalogue.js';
import { profileNameIn } from '../labels.js';
import { duration } from '../times.js';
import { frame } from './frame.js';
import { fieldLabels, profileNames } from './profiles.js';
import { apart, list } from './words.js';

function tokenCopied(token: CopySummary): string {
  switch (token.is) {
    case 'wrong-on-purpose':
      return '已复制无效的测试令牌，任何网关都应拒绝它。';
    case 'refused':
      return `已复制，但网关会拒绝它：请查看“问题”（${token.failures} 个问题）。`;
    case 'reissued':
      return `令牌已复制，刚刚重新签发，有效期 ${duration('zh-CN', token.lifetime)}。${warnedOf(token.warnings)}`;
    case 'as-it-stands':
      return `令牌已复制，时间未更新。${warnedOf(token.warnings)}`;
  }
}

const warnedOf = (warnings: number): string =>
  warnings === 0 ? '' : `有 ${warnings} 个警告，请查看“问题”。`;

export const page: Page = {
  locale: 'zh-CN',
  title: 'Countersign：JWT 工作台',
  product: 'Countersign',
  tagline: '数据不会离开您的浏览器。',
  profile: '配置',
  profileName: (profile) => profileNameIn(profileNames, profile),
  notSaved: (name) => `${name}（未保存）`,
  frame,
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  undo: '撤销',
  redo: '重做',
  newToken: '新建令牌',
  job: '从密钥到令牌',
  guide: '向导',
  help: '帮助',
  privacy: '隐私',
  close: '关闭',
  stop: '。',
  allProfiles: '全部配置',
  searchProfiles: '搜索配置',
  ownProfiles: '自定义配置',
  partMissing: '页面有一部分未能加载，您的工作没有丢失。如果持续如此，请先保存或下载密钥，再重新加载。',
  tryAgain: '重试',
  failed: {
    title: '此面板出错了。',
    detail: '您的令牌和密钥没有丢失，页面其余部分照常工作。',
    texts: '复制您的工作内容',
  },

  fieldLabels,
  fieldFills: (claims) => `设置 ${list(claims)}。`,
  fieldMixed: (claims, from) => `${list(claims)} 的值不一致，此处显示的是 ${from}。`,
  fieldEncrypted: '令牌已加密，没有密钥无法读取声明。',
  fieldNeedsToken: '没有可编辑的令牌。请粘贴到“编码后的令牌”，或点击“新建令牌”。',
  fieldNeedsJson: '修正下方的 JSON 后才能使用此字段。',
  fieldLooksLikeToken: '这是令牌，请粘贴到“编码后的令牌”。',
  fieldLooksLikeKey: '这是密钥，请粘贴到“公钥”。',
  fieldIsKeyId: (label) => `这是 JWT Key ID，不是${apart(label)}。`,
  privateKeyRefused: '此处不接受私钥，请使用“导入密钥”。',
  keyId: 'JWT Key ID',
  keyIdOwn: '由您的公钥计算得出，与 AMPLIFY 一致。',
  keyIdOwnElsewhere: '由您的公钥计算得出。',
  keyIdOfSecret: '共享密钥的指纹。',
  keyIdPending: '密钥就绪后可用。',
  keyIdOther: '与您的密钥不匹配：网关会返回 401。',
  keyIdMatches: '与当前密钥匹配。',
  keyIdForeign: '取自粘贴的令牌，与当前密钥不匹配。',
  keyIdUseOwn: '使用我的 Key ID',
  keyIdNotAsked: '此配置不要求。',
  keyIdMissing: '头部没有 kid。',
  keyIdIsApplicationId: '这是 Application ID，不是 JWT Key ID。',
  keyIdIsKey: '这是公钥，不是它的 Key ID，请粘贴到“公钥”。',
  lifetime: '有效期',
  lifetimes: { 60: '1分钟', 300: '5分钟', 600: '10分钟', 3600: '1小时', 86400: '24小时' },
  lifetimeCustom: '自定义',
  lifetimeNone: '无',
  lifetimeSeconds: '有效期（秒）',
  lifetimeNeedsJson: '请先修正 JSON。',
  lifetimeWanted: '请填写整数秒数，例如 900。',
  lifetimeFresh: '从复制的一刻算起。',
  lifetimeCounting: '从 iat 算起。',
  lifetimeByHand: '手动设置，按原样复制。',
  lifetimePasted: '更改后会重新签名。',
  reissueOnCopy: '复制时重新签发',

  encodedToken: '编码后的令牌',
  encodedTokenEmpty: '粘贴一个令牌，或在“头部”和“载荷”中编写。',
  paste: '粘贴',
  pasteRefused: '浏览器阻止了剪贴板访问，请在此处按 Ctrl+V（⌘V）。',
  copyToken: '复制令牌',
  lastAct: '3. 使用令牌',
  tokenCopied,
  copyAsHeader: '复制 Bearer 请求头',
  copyAsOwnHeader: '复制请求头',
  copyAsCurl: '复制为 curl 命令',
  copyAsForm: '复制为表单正文',
  copyFailures: {
    stale: '已复制上一个有效令牌，不含最近的修改。',
    secret: '这是私钥，不是令牌，未复制。',
    'no-public-half': '共享密钥没有公钥，未复制任何内容。',
    nothing: '还没有可复制的内容。',
    'see-notice': '未复制，请查看提示。',
    refused: '浏览器阻止了剪贴板访问。',
  },
  stale: { title: '修改尚未签名', detail: '已过时：不含最近的修改。' },

  header: '头部',
  payload: '载荷',
  copyPart: {
    header: { label: '复制头部', done: '头部已复制。' },
    payload: { label: '复制载荷', done: '载荷已复制。' },
  },
  find: '查找',
  expand: '展开',
  binaryPart: (bytes) => `不是文本：${bytes} 字节，以十六进制显示。`,

  views: { json: 'JSON', claims: '声明', raw: '原文' },
  viewOf: (part) => `${part}的视图`,
  candidates: '找到多个令牌：',
  candidate: (number) => `令牌 ${number}`,
  skew: '允许时钟偏差',

  signature: '签名',
  claims: '声明',
  time: '时间',
  signaturePane: '签名',
  notices: '提示',
  checks: '检查',
  preflight: '总体结果',
  checking: '正在检查',
  signatureStatus: {
    valid: { title: '签名验证通过', detail: '与当前密钥匹配。' },
    'valid-with-notice': { title: '验证通过，但有提示', detail: '与当前密钥匹配。' },
    invalid: { title: '签名无效', detail: '用此密钥无法验证该签名。' },
    unsigned: { title: '未受保护的令牌', detail: 'alg 为 none：任何人都能伪造。' },
    unsupported: { title: '无法验证', detail: '请查看提示。' },
    'no-key': { title: '需要签发方的密钥', detail: '请添加签发方的公钥。' },
    malformed: { title: '令牌格式不正确', detail: '位置请查看提示。' },
    encrypted: { title: '已加密（JWE）', detail: '没有密钥时只能读取头部。' },
    signing: { title: '正在签名', detail: '请稍候…' },
    empty: { title: '空', detail: '在此粘贴令牌，或新建一个。' },
  },

  secretNeeded: { title: '需要共享密钥', detail: '请输入共享密钥。' },
  signedHere: '已用当前密钥签名。',

  timeStatus: {
    active: { title: '未过期', detail: '在有效期内。' },
    expired: { title: '已过期', detail: '网关会拒绝它。' },
    'not-yet-valid': { title: '尚未生效', detail: 'nbf 在未来。' },
    'no-exp': { title: '永不过期', detail: '没有 exp 声明，许多网关会拒绝。' },
    'invalid-type': {
      title: '时间声明无效',
      detail: '请使用整秒数，不加引号。',
    },
    none: { title: '没有时间声明', detail: '载荷中没有可读取的声明。' },
  },
  expiredFresh: '“复制令牌”会重新签发。',
  claimsEncrypted: { title: '已加密', detail: '解密后才能读取声明。' },
  claimCount: (count) => `${count} 个声明`,
  claimsStatus: {
    claims: { title: '没有声明', detail: '载荷是 JSON 对象，符合 JWT 的要求。' },
    'not-object': { title: '不是 JSON 对象', detail: '载荷是 JSON，但没有声明。' },
    'not-json': { title: '不是 JSON', detail: '载荷是文本，但不是 JSON。' },
    'not-utf8': { title: '不是 UTF-8', detail: 'JWT 声明是 UTF-8。' },
    empty: { title: '没有载荷', detail: '第二部分为空。' },
    nested: { title: '内含令牌', detail: '载荷本身就是一个令牌（嵌套 JWT）。' },
  },

  algorithm: '算法',
  bits: (bits) => `${bits} 位`,
  generate: '生成密钥对',
  generateSecret: '生成共享密钥',
  generating: '正在生成密钥对',
  generated: '新密钥对已就绪。',
  generatedSecret: '新共享密钥已就绪。',
  importKey: '导入密钥',
  newKey: '新密钥',
  publicKey: '公钥',
  publicKeyForms: 'PEM、JWK、JWKS、证书',
  publicKeyHint: '请登记到验证令牌的服务。如需用其他密钥验证，请粘贴到此处。',
  publicKeyHintAmplify:
    '请在 AMPLIFY Central 中登记：您的应用 > Identity Profiles > JWT Keys。如需用其他密钥验证，请粘贴到此处。',
  publicKeyHintGiven: '如需用其他密钥验证，请粘贴到此处。',
  copyPublicKey: '复制公钥',
  firstAct: '1. 登记密钥',
  firstActGiven: '1. 导入密钥',
  firstActOther: '1. 使用中的密钥',
  copiedPublicKey: '公钥已复制。',
  copiedPublicKeyAtRisk: '公钥已复制。私钥只存在于此标签页中，请在“签名”中保存或下载。',
  publicHalf: '公钥',
  privateHalf: '私钥',
  downloadPublic: '下载公钥',
  downloadPrivate: '下载私钥',
  downloadedPublic: '公钥已下载。',
  downloadedPrivate: '私钥已下载。',
  amplifyKeyId: 'AMPLIFY Key ID',
  amplifyKeyIdHint: '公钥的 SHA-256。AMPLIFY Central 和 Keycloak 将它用作 kid。',
  thumbprint: 'JWK 指纹（RFC 7638）',
  thumbprintHint: 'JWK 的 SHA-256。许多其他系统将它用作 kid。',
  copyAmplifyKeyId: '复制 AMPLIFY Key ID',
  copyThumbprint: '复制指纹',
  copiedAmplifyKeyId: 'AMPLIFY Key ID 已复制。',
  copiedThumbprint: '指纹已复制。',
  takeBack: '使用我的密钥对',

  beyondCalendar: '日期超出范围',
  brief: { year: '年', day: '天', hour: '小时', minute: '分钟', second: '秒', between: '' },
  lifeLeft: (left) => `剩余 ${left}`,
  ago: (time) => `${time}前`,
};
