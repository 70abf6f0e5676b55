import type { CheckProblem, FieldForeign, FieldLooks } from '../../core/checks/problems.js';
import type { Details } from '../catalogue.js';
import { fieldLabelIn } from '../labels.js';
import { repairLabelIn, type RepairLabels } from '../repairs.js';
import { duration, wholeDuration } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { page } from './page.js';
import { fieldLabels } from './profiles.js';
import { list, partNames } from './words.js';

const lasting = (seconds: number): string => duration('zh-CN', Math.ceil(seconds));
const labelOf = (field: string): string => fieldLabelIn(fieldLabels, field);
const the = (field: string | null): string => (field === null ? '配置规定的值' : `“${labelOf(field)}”`);
const count = (number: number): string => number.toLocaleString('zh-CN');
const clocks = '如果不符合实际，说明有一个时钟不准。';

const shapes: Record<Extract<CheckProblem, { kind: 'check-field-shape' }>['shape'], string> = {
  'application-id': 'Application ID 通常是 32 位小写十六进制数字。',
  'service-account': '服务账号的客户端 ID 通常以 DOSA_ 开头。',
  url: '通常是以 https:// 开头的地址。',
};

const looksLike: Record<FieldLooks, { title: string; fix: string }> = {
  spaced: { title: '含有空白', fix: '请去掉空白。' },
  other: { title: '看起来不寻常', fix: '请与来源核对。如果一致，则没有问题。' },
};

const foreignTo: Record<FieldForeign, (field: string) => { title: string; fix: string }> = {
  token: (field) => ({ title: `${the(field)}填入的是令牌`, fix: page.fieldLooksLikeToken }),
  key: (field) => ({ title: `${the(field)}填入的是密钥`, fix: page.fieldLooksLikeKey }),
  'key-id': (field) => ({ title: `${the(field)}填入的是 Key ID`, fix: page.fieldIsKeyId(labelOf(field)) }),
};

const reasons = {
  'not-text': '它不是 UTF-8 文本。',
  'not-json': '它不是 JSON。',
  'not-object': '它是 JSON，但没有花括号。',
};

export const checks: ProblemTexts<CheckProblem> = {
  'check-not-an-object': ({ part, reason }) => ({
    title: `${partNames[part]}不是 JSON 对象`,
    detail: `${reasons[reason]}任何服务都无法从中读取名称和值。`,
    fix: `请修正${partNames[part]}。`,
  }),
  'check-signature-invalid': () => ({
    title: '签名不是由此密钥生成',
    detail: '由其他密钥生成，或令牌在签名后被修改过。掌握此密钥的服务会拒绝它。',
    fix: '请用已登记的密钥签名，或载入签名方的公钥。',
  }),
  'check-signature-missing': () => ({
    title: '令牌未签名',
    detail: 'alg 为 none：任何人都能写出它，因此没有服务会接受。',
    fix: '请将 alg 设为您的密钥所用的算法。',
  }),
  'check-signature-unjudged': () => ({
    title: '无法用此密钥判断签名',
    detail: '算法、密钥和头部互不匹配，或此浏览器不支持该算法。多数服务会得出同样的结论。',
    fix: '原因见提示。',
  }),
  'check-signature-notice': () => ({
    title: '签名匹配，但有提示',
    detail: '对于提示中指出的内容，严格的服务可能会拒绝。',
    fix: '请阅读提示。',
  }),
  'check-token-malformed': () => ({
    title: '令牌格式不正确',
    detail: '可能在传递途中被截断或折行，或粘贴了其他内容。服务无法读取它。',
    fix: '请重新完整复制。',
  }),
  'check-token-encrypted': () => ({
    title: '令牌已加密',
    detail: '要求签名令牌（JWS）的服务会拒绝加密的令牌（JWE）。',
    fix: '请生成签名的令牌。',
  }),
  'check-alg-refused': ({ alg, allowed, keyAlg }) => ({
    title: `不接受算法 ${alg}`,
    detail: `服务接受 ${list(allowed)}，对其他算法一律返回 401。`,
    fix:
      keyAlg !== null && !allowed.includes(keyAlg)
        ? `当前密钥使用 ${keyAlg} 签名：请生成或导入用于 ${allowed[0] ?? '其他算法'} 的密钥。`
        : `请将 alg 设为 ${keyAlg ?? allowed[0] ?? '其他算法'}。`,
  }),
  'check-kid-missing': () => ({
    title: '头部未指明密钥',
    detail: '没有 kid，服务就不知道该用哪个密钥验证。',
    fix: '请将 kid 设为您的密钥的 Key ID。',
  }),
  'check-kid-other-key': ({ kid, keyId }) => ({
    title: 'Key ID 属于另一个密钥',
    detail: `kid 为 ${kid}，而当前密钥的 Key ID 为 ${keyId}。服务会查到另一个密钥或查不到密钥：这是 401 最常见的原因。`,
    fix: '请使用此密钥的 Key ID，或载入 kid 所指的密钥。如果服务为您的密钥显示的就是这个 kid，请以服务为准。',
  }),
  'check-kid-is-key': () => ({
    title: 'Key ID 填入的是密钥，而不是密钥的 ID',
    detail: '服务按 kid 查找密钥，用这段文本查不到任何密钥，会返回 401。',
    fix: page.keyIdIsKey,
  }),
  'check-kid-thumbprint': ({ kid, keyId }) => ({
    title: 'Key ID 是 RFC 7638 指纹',
    detail: `${kid} 是其他系统对此密钥的命名。AMPLIFY 和 Keycloak 计算出的名称是 ${keyId}。`,
    fix: '请使用此密钥的 Key ID。',
  }),
  'check-claim-missing': ({ claim, field }) => ({
    title: `缺少 ${claim}`,
    detail: '服务会比对它，缺少它的令牌会被拒绝。',
    fix: `请将 ${claim} 设为${the(field)}。`,
  }),
  'check-claim-differs': ({ claim, found, wanted, field }) => ({
    title: `${claim} 与${the(field)}不一致`,
    detail: `当前为“${found}”，应为“${wanted}”。服务会逐字符比对。`,
    fix: `请将 ${claim} 设为${the(field)}。`,
  }),
  'check-field-undecided': ({ claim, found, others, field }) => ({
    title: `${claim} 与 ${list(others)} 不一致`,
    detail: `当前为“${found}”。它们都应是${the(field)}，页面无法判断哪一个正确。`,
    fix: `请填写${the(field)}。`,
  }),
  'check-field-empty': ({ claim, field }) => ({
    title: `${claim} 需要${the(field)}`,
    detail: `字段${the(field)}为空，令牌因此没有说明自己属于谁。`,
    fix: `请填写${the(field)}。`,
  }),
  'check-aud-list': ({ count: audiences }) => ({
    title: 'aud 是列表',
    detail: `${audiences === 1 ? '其中只有一个受众' : `其中有 ${audiences} 个受众，包含正确的一个`}。这是允许的（RFC 7519 第 4.1.3 节），但有些服务要求单个字符串。`,
    fix: '请将 aud 改为字符串。',
  }),
  'check-exp-missing': () => ({
    title: '令牌永不过期',
    detail: '缺少 exp。服务会拒绝永久有效的令牌。',
    fix: '请设置 exp。',
  }),
  'check-exp-passed': ({ seconds }) => ({
    title: '令牌已过期',
    detail: `${seconds < 1 ? '刚刚过期。' : `已过期 ${lasting(seconds)}。`}${clocks}`,
    fix: '请重新签发。',
  }),
  'check-iat-missing': () => ({
    title: '令牌未说明签发时间',
    detail: '缺少 iat。有些服务会拒绝无法判断签发时间的令牌。',
    fix: '请将 iat 设为当前时间。',
  }),
  'check-nbf-ahead': ({ seconds }) => ({
    title: '令牌尚未生效',
    detail: `距 nbf 还有 ${lasting(seconds)}，在此之前会被拒绝。${clocks}`,
    fix: '请去掉 nbf，或等待。',
  }),
  'check-lifetime-over': ({ seconds, most }) => ({
    title: '令牌有效期过长',
    detail: `有效期为 ${lasting(seconds)}，而服务最多接受 ${wholeDuration('zh-CN', most)}。`,
    fix: '请选择较短的有效期。',
  }),
  'check-lifetime-long': ({ seconds }) => ({
    title: '令牌有效期较长',
    detail: `有效期为 ${lasting(seconds)}。得到它的人在此期间都能使用，服务也可能有限制。`,
    fix: '请选择较短的有效期。',
  }),
  'check-jti-missing': () => ({
    title: '令牌没有编号',
    detail: 'jti 缺失或为空。服务会记录它，以防令牌被重复使用。',
    fix: '请生成新的编号。',
  }),
  'check-typ-missing': ({ wanted }) => ({
    title: '头部未说明令牌类型',
    detail: `缺少 typ。多数服务不检查；检查的服务要求 ${wanted}。`,
    fix: `请将 typ 设为 ${wanted}。`,
  }),
  'check-typ-other': ({ typ, wanted }) => ({
    title: `typ 为“${typ}”`,
    detail: `检查它的服务要求 ${wanted}。`,
    fix: `请将 typ 设为 ${wanted}。`,
  }),
  'check-crit-used': ({ names }) => ({
    title: '头部要求扩展',
    detail: `crit 为 ${names}。服务只要有一项不理解，就必须拒绝令牌（RFC 7515 第 4.1.11 节）。`,
    fix: '除非服务要求，否则请去掉 crit。',
  }),
  'check-key-short': ({ bits, least }) => ({
    title: `密钥较短：${bits} 位`,
    detail: `低于 ${least} 位的密钥可以被破解，许多服务会拒绝（RFC 7518 第 3.3 节）。`,
    fix: '请生成新的密钥对并登记。',
  }),
  'check-field-shape': ({ field, shape, looks }) => ({
    title: `${the(field)}${looksLike[looks].title}`,
    detail: `${shapes[shape]}这并无保证，仅供参考。`,
    fix: looksLike[looks].fix,
  }),
  'check-field-foreign': ({ field, foreign }) => ({
    ...foreignTo[foreign](field),
    detail: `服务会在声明中查找${the(field)}，查不到对应的对象，因此会拒绝令牌。`,
  }),
  'check-size': ({ bytes, most }) => ({
    title: `令牌较大：${count(bytes)} 字节`,
    detail: `许多代理会截断或拒绝超过 ${count(most)} 字节的请求头，并返回 400、413 或 431。`,
    fix: '请减少载荷的内容。',
  }),
};

const notAsked = '此配置不要求。';
const asWanted = '符合配置的要求。';
const unreadablePayload = '无法读取载荷。';
const unreadableHeader = '无法读取头部。';

export const checkNames: Details['checkNames'] = {
  json: { title: '头部和载荷可读', passed: '两者都是 JSON 对象。', skipped: '没有可读取的内容。' },
  signature: {
    title: '签名',
    passed: '由当前密钥的私钥生成。',
    skipped: '没有签名，或没有用于判断的密钥。',
  },
  alg: { title: '算法', passed: '此配置接受该算法。', skipped: unreadableHeader },
  kid: { title: 'Key ID', passed: '指向当前密钥。', skipped: '没有可比对的密钥。' },
  sub: { title: '主体（sub）', passed: asWanted, skipped: notAsked },
  aud: { title: '受众（aud）', passed: asWanted, skipped: notAsked },
  iss: { title: '签发方（iss）', passed: asWanted, skipped: notAsked },
  claims: { title: '其他声明', passed: asWanted, skipped: '此配置没有其他要求。' },
  exp: { title: '过期时间（exp）', passed: '尚未过期。', skipped: unreadablePayload },
  iat: { title: '签发时间（iat）', passed: '签发时间不在未来。', skipped: unreadablePayload },
  nbf: { title: '生效时间（nbf）', passed: '已经可以使用。', skipped: unreadablePayload },
  order: { title: '时间顺序', passed: '过期晚于生效。', skipped: '没有两个时间可供比较。' },
  lifetime: { title: '有效期', passed: '在限制之内。', skipped: '无法从时间中得出。' },
  jti: { title: '令牌编号（jti）', passed: '已有编号。', skipped: notAsked },
  names: {
    title: '没有重复名称',
    passed: '没有名称重复出现，所有读取方读到的内容一致。',
    skipped: '没有可读取的名称。',
  },
  typ: { title: '类型（typ）', passed: asWanted, skipped: notAsked },
  crit: { title: '关键扩展（crit）', passed: '头部没有要求任何扩展。', skipped: unreadableHeader },
  'key-strength': {
    title: '密钥强度',
    passed: '密钥足够长。',
    skipped: '当前密钥不是 RSA 密钥，或没有密钥。',
  },
  'known-key': {
    title: '不是公开的示例密钥',
    passed: '不是人所共知的示例密钥。',
    skipped: '没有当前密钥。',
  },
  'field-shape': {
    title: '字段格式',
    passed: '符合常见格式。',
    skipped: '未检查：字段为空，或可为任意格式。',
  },
  size: {
    title: '大小',
    passed: '可以放入请求头。',
    skipped: '还没有令牌，或令牌不在请求头中发送。',
  },
};

const repairLabels: RepairLabels = {
  'use-key-id': () => '使用此密钥的 Key ID',
  'set-header': ({ name, json }) => `将 ${name} 设为 ${json.replaceAll('"', '')}`,
  'remove-header': ({ names: [first = ''] }) => `去掉 ${first}`,
  'set-claims': ({ members, field, value }) =>
    `将 ${list(members.map(([name]) => name))} 设为${value === null ? the(field) : `“${value}”`}`,
  'remove-spaces': () => '去掉空白',
  'remove-claim': ({ name }) => `去掉 ${name}`,
  'set-times': ({ claims, lifetime }) =>
    `${claims.includes('iat') ? '将 iat 设为现在，' : '将 '}exp 设为 ${wholeDuration('zh-CN', lifetime)}之后`,
  'new-jti': () => '生成新的 jti',
  'remove-doubles': () => '重复名称只保留最后一个',
  'sign-again': () => '用此密钥重新签名',
};

export const repairLabel: Details['repairLabel'] = (repair) => repairLabelIn(repairLabels, repair);

export const checkTexts: Details['checkTexts'] = {
  summary: (failures, warnings) =>
    failures > 0
      ? `${failures} 个问题：网关会拒绝此令牌`
      : warnings > 0
        ? `${warnings} 个警告；没有网关会拒绝的问题`
        : '没有网关会拒绝的问题',
  unjudged: '签名没有验证结论',
  results: { fail: '未通过。', warn: '警告。', pass: '通过。', skip: '未判断。' },
  repairOf: (label, check) => `${label}：${check}`,
  repaired: (label) => `${label}：已完成。`,
};
