import type { Source } from '../../core/names/registered.js';
import type { TokenKind } from '../../core/kinds/kinds.js';
import type { KindProblem } from '../../core/kinds/problems.js';
import type { Details } from '../catalogue.js';
import { duration } from '../times.js';
import { localTime } from './claims.js';
import type { ProblemTexts } from '../wording.js';
import { list, onlyDifference } from './words.js';

export const kindNames: Record<TokenKind, string> = {
  jwt: '通用 JWT',
  'id-token': 'ID 令牌',
  'access-token': '访问令牌',
  'client-assertion': '客户端断言',
  'authorization-grant': '授权许可',
  'dpop-proof': 'DPoP 证明',
  'sd-jwt': 'SD-JWT',
  'key-binding': '密钥绑定 JWT',
  'logout-token': '登出令牌',
  nested: '嵌套 JWT',
  encrypted: '加密令牌（JWE）',
  'not-jwt': 'JWS，不是 JWT',
};

const payloads = {
  'not-text': '不是 UTF-8 文本',
  'not-json': '不是 JSON',
  'not-object': '不是 JSON 对象',
};

export const kindReason: Details['kindTexts']['reason'] = (reason) => {
  switch (reason.fact) {
    case 'typ':
      return `typ 为 ${reason.typ}`;
    case 'cty':
      return `cty 为 ${reason.cty}`;
    case 'enc':
      return `enc 为 ${reason.enc}`;
    case 'payload':
      return `载荷${payloads[reason.is]}`;
    case 'claims':
      return `含有 ${list(reason.names)}`;
    case 'value':
      return `${reason.claim} 为 ${reason.value}`;
    case 'iss-is-sub':
      return 'iss 与 sub 是同一个客户端';
    case 'aud-is-token-endpoint':
      return 'aud 是令牌端点';
    case 'azp-in-aud':
      return 'azp 是其受众之一';
    case 'azp-not-in-aud':
      return 'azp 不是其受众';
  }
};

const lasting = (seconds: number): string => duration('zh-CN', Math.ceil(seconds));
const by = ({ document, section }: Source): string =>
  section === null ? document : `${document} 第 ${section} 节`;
const askIssuer = '请咨询签发方，或按另一种令牌检查。';

export const kindProblems: ProblemTexts<KindProblem> = {
  'kind-claim-missing': ({ claims, token, source }) => ({
    title: `缺少 ${claims.join(' 或 ')}`,
    detail: `${kindNames[token]}需要 ${claims.join(' 或 ')}（${by(source)}）。严格的验证方会因缺少它而拒绝。`,
    fix: askIssuer,
  }),
  'kind-claim-forbidden': ({ claim, token, source }) => ({
    title: `不允许 ${claim}`,
    detail: `${kindNames[token]}不得含有 ${claim}（${by(source)}），以免被冒充为另一种令牌。`,
    fix: askIssuer,
  }),
  'kind-header-missing': ({ name, token, source }) => ({
    title: `缺少头部参数 ${name}`,
    detail: `${kindNames[token]}的头部需要 ${name}（${by(source)}）。`,
    fix: askIssuer,
  }),
  'kind-not-claims': ({ reason }) => ({
    title: '没有 JWT 声明集',
    detail: `载荷${payloads[reason]}。JWS 可以对任何内容签名（RFC 7515），但 JWT 库会拒绝它。`,
  }),
  'kind-no-exp': () => ({
    title: '没有过期时间',
    detail: '缺少 exp，令牌不会自行过期：被盗的副本在更换密钥之前一直可用。',
    fix: '请向签发方索取带 exp 的令牌。',
  }),
  'kind-exp-passed': ({ seconds }) => ({
    title: '已过期',
    detail: `${seconds < 1 ? '刚刚过期。' : `已过期 ${lasting(seconds)}。`}除非时钟不准，任何服务都会拒绝它。`,
    fix: '请向签发方获取新的令牌。',
  }),
  'kind-nbf-ahead': ({ seconds, offset }) => ({
    title: '尚未生效',
    ...(offset === null
      ? {
          detail: `距 nbf 还有 ${lasting(seconds)}。除非时钟不准，在此之前服务会拒绝它。`,
          fix: '请等待，或核对时钟。',
        }
      : { detail: `${localTime.detail('nbf', offset)}在此之前服务会拒绝它。`, fix: localTime.fix }),
  }),
  'kind-signature-invalid': () => ({
    title: '签名无效',
    detail: '此密钥不能验证它：密钥不是签发方的，或令牌与签名的内容不完全相同。',
    fix: '请将密钥与签发方的密钥核对，并将令牌与其来源核对。',
  }),
  'kind-iss-not-sub': ({ iss, sub, by }) => ({
    title: 'iss 与 sub 不一致',
    detail: `iss 为“${iss}”，sub 为“${sub}”。客户端以自己的名义进行身份验证：两者都应是其客户端 ID（RFC 7523 第 3 节）。${by.length > 0 ? onlyDifference(by) : ''}`,
    fix: '请将两者都设为客户端 ID。',
  }),
  'kind-alg-symmetric': ({ alg, token }) => ({
    title: `不允许 ${alg}`,
    detail: `${kindNames[token]}必须用私钥签名，而 ${alg} 使用共享密钥（RFC 9449 第 4.2 节）。`,
    fix: '请使用 ES256 等非对称算法签名。',
  }),
  'kind-kid-contradicts': ({ kid, key }) => ({
    title: 'kid 指向另一个密钥',
    detail: `kid 为 ${kid}，而验证通过的密钥是 ${key}。按 kid 查找密钥的服务会取错密钥。`,
    fix: '请告知签发方：kid 与签名密钥不匹配。',
  }),
  'kind-kid-differs': ({ kid, key }) => ({
    title: 'kid 与此密钥不匹配',
    detail: `kid 为 ${kid}，而验证通过的密钥的 kid 是 ${key}。按 kid 查找密钥的服务找不到它。`,
    fix: '请与签发方当前的密钥核对 kid。',
  }),
  'kind-kid-unknown': ({ kid, keys }) => ({
    title: `已载入的 ${keys} 个密钥中没有 kid ${kid}`,
    detail: '它们可能属于另一个签发方，可能已轮换，签发方也可能按此处未知的规则命名 kid。',
    fix: '请获取签发方当前的密钥，并粘贴到“公钥”。',
  }),
};

const notThere = '令牌没有此项，也不要求有。';
const present = '存在，且类型正确。';
const bySpecification = '符合规范。';
const unreadable = '无法读取载荷。';
const unreadableHeader = '无法读取头部。';

export const kindCheckNames: Details['kindTexts']['checkNames'] = {
  json: { title: '可读', passed: '头部和载荷格式正确。', skipped: '没有可读取的内容。' },
  signature: { title: '签名', passed: '签名已验证。', skipped: '未验证。' },
  alg: { title: '算法（alg）', passed: '是签名算法。', skipped: unreadableHeader },
  kid: {
    title: 'Key ID（kid）',
    passed: '指向所用的密钥。',
    skipped: '没有 kid，或没有可比对的带名称的密钥。',
  },
  typ: { title: '类型（typ）', passed: bySpecification, skipped: unreadableHeader },
  iss: { title: '签发方（iss）', passed: present, skipped: notThere },
  sub: { title: '主体（sub）', passed: present, skipped: notThere },
  aud: { title: '受众（aud）', passed: present, skipped: notThere },
  claims: { title: '此类令牌的声明', passed: bySpecification, skipped: '其规范没有其他要求。' },
  exp: { title: '过期时间（exp）', passed: '未过期。', skipped: unreadable },
  iat: { title: '签发时间（iat）', passed: '不在未来。', skipped: notThere },
  nbf: { title: '生效时间（nbf）', passed: '已经生效。', skipped: unreadable },
  order: { title: '时间顺序', passed: '过期晚于签发。', skipped: '没有两个时间可供比较。' },
  jti: { title: 'JWT ID（jti）', passed: present, skipped: notThere },
  names: {
    title: '没有重复名称',
    passed: '名称都是唯一的，所有解析器读到的内容一致。',
    skipped: '没有可读取的名称。',
  },
  crit: { title: '关键扩展（crit）', passed: '头部没有要求任何扩展。', skipped: unreadableHeader },
  'known-key': {
    title: '私钥未暴露',
    passed: '不是已公开的示例密钥，也没有 ROCA 缺陷。',
    skipped: '没有密钥。',
  },
};
