import type { ExpectedName } from '../../core/kinds/expected.js';
import type { KindProblem } from '../../core/kinds/problems.js';
import type { Source } from '../../core/names/registered.js';
import { duration } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { localTime } from './claims.js';
import { kindNames, payloads } from './kinds.js';
import { list, onlyDifference } from './words.js';

const lasting = (seconds: number): string => duration('zh-CN', Math.ceil(seconds));
const by = ({ document, section }: Source): string =>
  section === null ? document : `${document} 第 ${section} 节`;
const askIssuer = '请咨询签发方，或按另一种令牌检查。';

/** What a person may expect of a token, within a sentence. */
const expectedWords: Record<ExpectedName, string> = {
  issuer: '签发方',
  audience: '受众',
  subject: '主体',
  client: '客户端 ID',
  nonce: 'nonce',
  scope: '权限范围',
  method: 'HTTP 方法',
  url: 'URL',
  accessToken: '访问令牌',
  code: '授权码',
  state: 'state',
};

export const kindProblems: ProblemTexts<KindProblem> = {
  'kind-claim-missing': ({ claims, token, source }) => ({
    title: `缺少 ${claims.join(' 或 ')}`,
    detail: `${kindNames[token]}需要 ${claims.join(' 或 ')}（${by(source)}）。严格的验证方会因缺少它而拒绝。`,
    fix: askIssuer,
  }),
  'kind-claim-forbidden': ({ claim, token, source }) => ({
    title: `不允许 ${claim}`,
    detail: `${kindNames[token]}不得含有 ${claim}（${by(source)}）。`,
    fix: askIssuer,
  }),
  'kind-header-missing': ({ name, token, source }) => ({
    title: `缺少头部参数 ${name}`,
    detail: `${kindNames[token]}的头部需要 ${name}（${by(source)}）。`,
    fix: askIssuer,
  }),
  'kind-value-other': ({ name, value, wanted, token, source }) => ({
    title: `${name} 不符`,
    detail: `${name} 为“${value}”。${kindNames[token]}在此处应为 ${wanted.join(' 或 ')}（${by(source)}）。`,
    fix: askIssuer,
  }),
  'kind-jwk-private': ({ members, source }) => ({
    title: '令牌中含有私钥',
    detail: `头部的 jwk 含有 ${list(members)}。它只能是公钥（${by(source)}）：任何看到此令牌的人都能用其密钥签名。`,
    fix: '请更换密钥对，并只将其公钥放入头部。',
  }),
  'kind-aud-not-issuer': ({ aud, source }) => ({
    title: 'aud 不是唯一的签发方',
    detail: `aud 为${list(aud.map((one) => `“${one}”`))}。类型为 client-authentication+jwt 的客户端断言以授权服务器的签发方标识为唯一受众，而不是令牌端点（${by(source)}）。`,
    fix: '请将 aud 设为发现文档中的签发方标识。',
  }),
  'kind-expected-other': ({ claim, found, expected, by: differences }) => ({
    title: `${claim} 与预期不符`,
    detail: `${claim} 为${list(found.map((one) => `“${one}”`))}，而预期为“${expected}”。${differences.length > 0 ? onlyDifference(differences) : ''}`,
    fix: '请获取用于此处的令牌，或更正预期值。',
  }),
  'kind-expected-missing': ({ claim, expects, expected }) => ({
    title: `缺少预期的 ${claim}`,
    detail: `令牌没有 ${claim}${expected === '' ? '' : `，而预期为“${expected}”`}。没有它，令牌与该${expectedWords[expects]}没有关联。`,
    fix: '请获取含有它的令牌，或清空预期值。',
  }),
  'kind-scope-lacking': ({ claim, lacking }) => ({
    title: `缺少权限范围 ${lacking.join(' ')}`,
    detail: `${claim} 中没有 ${list(lacking)}。需要它的服务会拒绝请求（403，insufficient_scope）。`,
    fix: '请在请求令牌时带上此权限范围，并确认已被授予。',
  }),
  'kind-hash-other': ({ claim, of, alg, hash, madeWith }) => ({
    title: `${claim} 不匹配`,
    detail:
      madeWith === null
        ? `${claim} 不是所给${expectedWords[of]}的 ${hash} 哈希：此令牌是与另一个一起签发的。`
        : `${claim} 用 ${madeWith} 生成，而 ${claim === 'ath' ? 'RFC 9449' : alg} 要求 ${hash}。`,
    fix:
      madeWith === null
        ? `请提供与此令牌一起签发的${expectedWords[of]}。`
        : `请咨询签发方：哈希必须为 ${hash}。`,
  }),
  'kind-graph-only': () => ({
    title: '只有 Microsoft Graph 能验证它',
    detail:
      '头部中的 nonce 表明签名针对的是另一个头部。其他服务无法验证它，也无需验证：此类令牌仅供 Graph 使用。',
    fix: '对于自己的 API，请用该 API 的权限范围请求令牌。',
  }),
  'kind-padding-removed': () => ({
    title: '填充已被移除',
    detail: '负载均衡器用 = 填充其令牌的各部分，并对填充一并签名。没有填充就无法验证签名。',
    fix: '请原样复制 x-amzn-oidc-data，包括每个 =。',
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
  'kind-alg-symmetric': ({ alg, token, source }) => ({
    title: `不允许 ${alg}`,
    detail: `${kindNames[token]}用私钥签名（${by(source)}），而 ${alg} 使用共享密钥。`,
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
