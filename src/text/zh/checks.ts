import type { CheckProblem } from '../../core/checks/all.js';
import type { FieldForeign, FieldLooks } from '../../core/checks/byProfile/fieldShape.js';
import type { Details } from '../catalogue.js';
import { fieldLabelIn } from '../labels.js';
import { repairLabelIn, type RepairLabels } from '../repairs.js';
import { duration, wholeDuration } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { localTime, timeUnits } from './claims.js';
import type { FieldShape } from '../../core/profiles/profile.js';
import { page } from './page.js';
import { fieldLabels } from './profiles.js';
import { serviceLabels } from './serviceLabels.js';
import { list, onlyDifference, partNames } from './words.js';

const lasting = (seconds: number): string => duration('zh-CN', Math.ceil(seconds));
const labelOf = (field: string): string => fieldLabelIn({ ...fieldLabels, ...serviceLabels }, field);
const the = (field: string | null): string => (field === null ? '配置中的值' : `“${labelOf(field)}”`);
const count = (number: number): string => number.toLocaleString('zh-CN');
const clocks = '如果不符合实际，请检查双方的时钟。';

const shapes: Record<Extract<FieldShape, string>, string> = {
  'application-id': 'Application ID 通常是 32 位小写十六进制数字。',
  'service-account': '服务账号的客户端 ID 通常以 DOSA_ 开头。',
  url: '通常是以 https:// 开头的 URL。',
};

const looksLike: Record<FieldLooks, { title: string; fix: string }> = {
  spaced: { title: '含有空白', fix: '请移除空格。' },
  other: { title: '看起来不寻常', fix: '请与来源核对。如果一致，可以忽略。' },
};

const foreignTo: Record<FieldForeign, (field: string) => { title: string; fix: string }> = {
  token: (field) => ({ title: `${the(field)}填入的是令牌`, fix: page.fieldLooksLikeToken }),
  key: (field) => ({ title: `${the(field)}填入的是密钥`, fix: page.fieldLooksLikeKey }),
  'key-id': (field) => ({ title: `${the(field)}填入的是 Key ID`, fix: page.fieldIsKeyId(labelOf(field)) }),
};

const reasons = {
  'not-text': '它不是 UTF-8 文本。',
  'not-json': '它不是 JSON。',
  'not-object': '它是 JSON，但不是对象。',
};

export const checks: ProblemTexts<CheckProblem> = {
  'check-not-an-object': ({ part, reason }) => ({
    title: `${partNames[part]}不是 JSON 对象`,
    detail: `${reasons[reason]}服务无法从中读取${part === 'header' ? '头部参数' : '声明'}。`,
    fix: `请修正${partNames[part]}。`,
  }),
  'check-signature-invalid': () => ({
    title: '签名无效',
    detail: '此密钥不能验证它：密钥不是签名方的，或令牌与签名的内容不完全相同。使用此密钥的服务会拒绝它。',
    fix: '请用已登记的密钥签名，或导入签名方的公钥。',
  }),
  'check-signature-missing': () => ({
    title: '未受保护的令牌（alg 为 none）',
    detail: 'alg 为 none：任何人都能伪造，因此服务会拒绝它。',
    fix: '请将 alg 设为您的密钥所用的算法。',
  }),
  'check-signature-unjudged': () => ({
    title: '无法用此密钥验证签名',
    detail: '密钥与算法不匹配，或此浏览器不支持该算法。多数服务也会拒绝此令牌。',
    fix: '原因见提示。',
  }),
  'check-signature-notice': () => ({
    title: '签名验证通过，但有提示',
    detail: '严格的服务可能会因提示中的内容拒绝令牌。',
    fix: '请阅读提示。',
  }),
  'check-token-malformed': () => ({
    title: '令牌格式不正确',
    detail: '可能在复制时被截断或折行，或粘贴了其他内容。服务无法读取它。',
    fix: '请重新复制整个令牌。',
  }),
  'check-token-encrypted': () => ({
    title: '令牌已加密',
    detail: '要求签名令牌（JWS）的服务会拒绝加密的令牌（JWE）。',
    fix: '请使用签名的令牌。',
  }),
  'check-alg-refused': ({ alg, allowed, keyAlg }) => ({
    title: `不接受算法 ${alg}`,
    detail: `服务接受 ${list(allowed)}。使用其他算法会返回 401。`,
    fix:
      keyAlg !== null && !allowed.includes(keyAlg)
        ? `您的密钥使用 ${keyAlg}。请生成或导入用于 ${allowed[0] ?? '其他算法'} 的密钥。`
        : `请将 alg 设为 ${keyAlg ?? allowed[0] ?? '其他算法'}。`,
  }),
  'check-kid-missing': () => ({
    title: '缺少 kid',
    detail: '没有 kid，服务就不知道该用哪个密钥验证。',
    fix: '请将 kid 设为您的密钥的 Key ID。',
  }),
  'check-kid-other-key': ({ kid, keyId }) => ({
    title: 'Key ID 属于另一个密钥',
    detail: `kid 为 ${kid}，而您的密钥的 Key ID 为 ${keyId}。服务会查找错误的密钥：这是 401 最常见的原因。`,
    fix: '请使用您的密钥的 Key ID，或导入 kid 所指的密钥。如果服务为您的密钥列出的就是这个 kid，请保留它。',
  }),
  'check-kid-is-key': () => ({
    title: 'Key ID 填入的是密钥，而不是密钥的 ID',
    detail: '服务按 kid 查找密钥，用这段文本查不到任何密钥，会返回 401。',
    fix: page.keyIdIsKey,
  }),
  'check-kid-thumbprint': ({ kid, keyId }) => ({
    title: 'Key ID 是 JWK 指纹',
    detail: `${kid} 是此密钥的 JWK 指纹（RFC 7638），供其他系统使用。AMPLIFY 和 Keycloak 计算出的 ID 是 ${keyId}。`,
    fix: '请使用此密钥的 Key ID。',
  }),
  'check-claim-missing': ({ claim, field }) => ({
    title: `缺少 ${claim}`,
    detail: '服务会检查它，并拒绝缺少它的令牌。',
    fix: `请将 ${claim} 设为${the(field)}。`,
  }),
  'check-claim-differs': ({ claim, found, wanted, by, field }) => ({
    title: `${claim} 与${the(field)}不一致`,
    detail: `当前为“${found}”，应为“${wanted}”。${by.length > 0 ? onlyDifference(by) : '必须完全一致。'}`,
    fix: `请将 ${claim} 设为${the(field)}。`,
  }),
  'check-field-undecided': ({ claim, found, others, field }) => ({
    title: `${claim} 与 ${list(others)} 不一致`,
    detail: `当前为“${found}”。它们都应是${the(field)}，请选择正确的值。`,
    fix: `请填写${the(field)}。`,
  }),
  'check-field-empty': ({ claim, field }) => ({
    title: `${claim} 需要${the(field)}`,
    detail: `${the(field)}为空，缺少它的令牌会被服务拒绝。`,
    fix: `请填写${the(field)}。`,
  }),
  'check-aud-list': ({ count: audiences }) => ({
    title: 'aud 是列表',
    detail: `${audiences === 1 ? '其中只有一个受众' : `其中有 ${audiences} 个受众，包含正确的一个`}。这是允许的（RFC 7519 第 4.1.3 节），但有些服务要求单个字符串。`,
    fix: '请将 aud 改为字符串。',
  }),
  'check-header-missing': ({ name }) => ({
    title: `头部缺少 ${name}`,
    detail: '服务会读取它，并拒绝没有它的令牌。',
    fix: `请在头部加入 ${name}。`,
  }),
  'check-header-differs': ({ name, found, wanted }) => ({
    title: `头部的 ${name} 与服务要求不符`,
    detail: `当前为“${found}”，应为“${wanted}”。`,
    fix: `请将 ${name} 设为“${wanted}”。`,
  }),
  'check-wants-missing': ({ claim }) => ({
    title: `缺少 ${claim}`,
    detail: '服务会拒绝没有它的令牌。',
    fix: `请在载荷中加入 ${claim}。`,
  }),
  'check-wants-absent': ({ claim }) => ({
    title: `不应包含 ${claim}`,
    detail: '服务会拒绝包含它的令牌。',
    fix: `请移除 ${claim}。`,
  }),
  'check-wants-other': ({ claim, found, wanted }) => ({
    title: `${claim} 的格式与服务要求不符`,
    detail: `当前为“${found}”。服务要求的形式例如：${wanted}。`,
    fix: `请将 ${claim} 与示例核对。`,
  }),
  'check-assertion-endpoint': ({ aud }) => ({
    title: '受众是端点，而不是签发方',
    detail: `aud 为 ${aud}。2025 年以前，客户端断言以令牌端点为受众。FAPI 2.0 和 draft-ietf-oauth-rfc7523bis 只允许授权服务器的签发方，并要求 typ 为 client-authentication+jwt。`,
    fix: '请填写签发方（见服务器的元数据）；如需旧形式，请选择“Keycloak，private_key_jwt”。',
  }),
  'check-exp-missing': () => ({
    title: '令牌永不过期',
    detail: '缺少 exp。服务会拒绝永不过期的令牌。',
    fix: '请设置 exp。',
  }),
  'check-exp-passed': ({ seconds }) => ({
    title: '令牌已过期',
    detail: `${seconds < 1 ? '刚刚过期。' : `已过期 ${lasting(seconds)}。`}${clocks}`,
    fix: '请设置新的 iat 和 exp。',
  }),
  'check-iat-missing': () => ({
    title: '缺少 iat',
    detail: '有些服务会拒绝未说明签发时间的令牌。',
    fix: '请将 iat 设为当前时间。',
  }),
  'check-nbf-ahead': ({ seconds, offset }) => ({
    title: '令牌尚未生效',
    ...(offset === null
      ? {
          detail: `nbf 在 ${lasting(seconds)}之后，在此之前服务会拒绝令牌。${clocks}`,
          fix: '请移除 nbf，或等待。',
        }
      : { detail: `${localTime.detail('nbf', offset)}在此之前服务会拒绝令牌。`, fix: localTime.fix }),
  }),
  'check-lifetime-over': ({ seconds, most }) => ({
    title: '有效期过长',
    detail: `有效期为 ${lasting(seconds)}，服务最多允许 ${wholeDuration('zh-CN', most)}。`,
    fix: '请选择较短的有效期。',
  }),
  'check-lifetime-under': ({ seconds, least }) => ({
    title: '有效期过短',
    detail: `有效期为 ${lasting(seconds)}，服务要求至少 ${wholeDuration('zh-CN', least)}。`,
    fix: '请选择较长的有效期。',
  }),
  'check-token-old': ({ seconds, most }) => ({
    title: '令牌签发过久',
    detail: `签发于 ${lasting(seconds)}前，服务只在 ${wholeDuration('zh-CN', most)}内接受。`,
    fix: '请将 iat 设为当前时间。',
  }),
  'check-lifetime-long': ({ seconds }) => ({
    title: '有效期较长',
    detail: `有效期为 ${lasting(seconds)}。一旦泄露，在此期间都能被使用。有些服务设有限制。`,
    fix: '请选择较短的有效期。',
  }),
  'check-jti-missing': () => ({
    title: '缺少 jti',
    detail: 'jti 缺失或为空。服务用它检测重放。',
    fix: '请生成新的 jti。',
  }),
  'check-typ-required': ({ typ, wanted }) => ({
    title: typ === null ? '缺少 typ' : `typ 为“${typ}”`,
    detail: `typ 不是 ${wanted} 的令牌都会被服务拒绝。`,
    fix: `请将 typ 设为 ${wanted}。`,
  }),
  'check-typ-missing': ({ wanted }) => ({
    title: '缺少 typ',
    detail: `多数服务忽略 typ；其余服务要求 ${wanted}。`,
    fix: `请将 typ 设为 ${wanted}。`,
  }),
  'check-typ-other': ({ typ, wanted }) => ({
    title: `typ 为“${typ}”`,
    detail: `检查它的服务要求 ${wanted}。`,
    fix: `请将 typ 设为 ${wanted}。`,
  }),
  'check-crit-used': ({ names }) => ({
    title: '头部要求扩展',
    detail: `crit 为 ${names}。服务只要有一项不支持，就必须拒绝令牌（RFC 7515 第 4.1.11 节）。`,
    fix: '除非服务要求，否则请移除 crit。',
  }),
  'check-key-short': ({ bits, least }) => ({
    title: `密钥较短：${bits} 位`,
    detail: `低于 ${least} 位的密钥可以被破解，许多服务会拒绝（RFC 7518 第 3.3 节）。`,
    fix: '请生成新的密钥对，并登记其公钥。',
  }),
  'check-field-shape': ({ field, shape, looks }) => ({
    title: `${the(field)}${looksLike[looks].title}`,
    detail: `${typeof shape === 'string' ? shapes[shape] : `通常形如 ${shape.example}。`}这并无保证，仅供参考。`,
    fix: looksLike[looks].fix,
  }),
  'check-field-foreign': ({ field, foreign }) => ({
    ...foreignTo[foreign](field),
    detail: `服务查不到这个${the(field)}，会拒绝令牌。`,
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
  json: { title: '头部和载荷是 JSON 对象', passed: '两者都是 JSON 对象。', skipped: '没有可读取的内容。' },
  signature: {
    title: '签名',
    passed: '与当前密钥匹配。',
    skipped: '没有签名，或没有用于验证的密钥。',
  },
  alg: { title: '算法', passed: '此配置接受该算法。', skipped: unreadableHeader },
  kid: { title: 'Key ID', passed: '与当前密钥匹配。', skipped: '没有可比对的密钥。' },
  header: { title: '其他头部参数', passed: asWanted, skipped: '此配置没有其他要求。' },
  sub: { title: '主体（sub）', passed: asWanted, skipped: notAsked },
  aud: { title: '受众（aud）', passed: asWanted, skipped: notAsked },
  iss: { title: '签发方（iss）', passed: asWanted, skipped: notAsked },
  claims: { title: '其他声明', passed: asWanted, skipped: '此配置没有其他要求。' },
  wants: { title: '期望的值', passed: asWanted, skipped: '此配置没有期望的值。' },
  assertion: { title: '面向签发方的客户端断言', passed: 'aud 不是端点。', skipped: notAsked },
  exp: { title: '过期时间（exp）', passed: '尚未过期。', skipped: unreadablePayload },
  iat: { title: '签发时间（iat）', passed: '签发时间不在未来。', skipped: unreadablePayload },
  nbf: { title: '生效时间（nbf）', passed: '已生效。', skipped: unreadablePayload },
  order: {
    title: '时间顺序（exp 晚于 nbf 和 iat）',
    passed: 'exp 晚于 nbf 和 iat。',
    skipped: '时间声明少于两个。',
  },
  lifetime: { title: '有效期', passed: '在限制之内。', skipped: '无法计算：缺少 iat 或 exp。' },
  jti: { title: 'JWT ID（jti）', passed: '已有。', skipped: notAsked },
  names: {
    title: '没有重复名称',
    passed: '没有重复：所有解析器读到的值一致。',
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
    title: '私钥未暴露',
    passed: '不是已公开的示例密钥，也没有 ROCA 缺陷。',
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
  'remove-header': ({ names: [first = ''] }) => `移除 ${first}`,
  'set-claims': ({ members, field, value }) =>
    `将 ${list(members.map(([name]) => name))} 设为${value === null ? the(field) : `“${value}”`}`,
  'remove-spaces': () => '移除空格',
  'remove-claim': ({ name }) => `移除 ${name}`,
  'set-times': ({ claims, lifetime }) =>
    `${claims.includes('iat') ? '将 iat 设为现在，' : '将 '}exp 设为 ${wholeDuration('zh-CN', lifetime)}之后`,
  'to-seconds': ({ claim, unit }) => `将 ${claim} 除以 ${timeUnits[unit].divisor}`,
  'new-jti': () => '生成新的 jti',
  'remove-doubles': () => '重复名称只保留最后一个',
  'sign-again': () => '用此密钥签名',
};

export const repairLabel: Details['repairLabel'] = (repair) => repairLabelIn(repairLabels, repair);

export const checkTexts: Details['checkTexts'] = {
  serviceSays: (service, says) => `${service} 会回复：“${says}”`,
  skews: { 0: '0秒', 30: '30秒', 60: '1分钟', 300: '5分钟' },
  summary: (failures, warnings) =>
    failures > 0 ? `${failures} 个问题待修正` : warnings > 0 ? `${warnings} 个警告` : '未发现问题',
  unjudged: '签名未验证',
  results: { fail: '未通过。', warn: '警告。', pass: '通过。', skip: '已跳过。' },
  repairOf: (label, check) => `${label}：${check}`,
  repaired: (label) => `${label}：已完成。`,
};
