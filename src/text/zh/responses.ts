import type { OverallStatus } from '../../core/answer/answer.js';
import type { LinkName, ResponseProblem } from '../../core/responses/problems.js';
import type { Carrier, Exchange, Format, Place } from '../../core/responses/reading.js';
import type { Relative } from '../../core/token/find/relatives.js';
import type { Details } from '../catalogue.js';
import type { ProblemTexts } from '../wording.js';
import { list } from './words.js';

const hashedValue = { at_hash: '访问令牌', c_hash: '授权码', s_hash: 'state', ath: '访问令牌' } as const;

export const responseProblems: ProblemTexts<ResponseProblem> = {
  'response-hash-other': ({ claim, hash, madeWith, isElsewhere }) => ({
    title: `${claim} 不匹配`,
    detail:
      madeWith === null
        ? `${claim} 不是一同到达的${hashedValue[claim]}的 ${hash} 哈希。${isElsewhere ? '它是此文本中另一个令牌的哈希。' : ''}`
        : `${claim} 用 ${madeWith} 生成，而哈希必须为 ${hash}。`,
    fix:
      madeWith === null
        ? '请使用同一响应中的令牌，或查明是什么替换了其中之一。'
        : `请咨询签发方：哈希必须为 ${hash}。`,
  }),
  'response-ath-missing': () => ({
    title: 'DPoP 证明没有 ath',
    detail: '与访问令牌一同发送的证明必须包含其哈希（RFC 9449 第 4.3 节）。',
    fix: '请添加 ath：访问令牌的 SHA-256 的 base64url。',
  }),
  'response-key-other': ({ bound, proof }) => ({
    title: 'cnf.jkt 属于另一个密钥',
    detail: `访问令牌绑定到密钥 ${bound}，而 DPoP 证明由 ${proof} 签名。`,
    fix: '请用签发令牌时的密钥签署证明，或为此密钥获取令牌。',
  }),
  'response-issuer-other': ({ issuers: [one, other] }) => ({
    title: '签发方不同',
    detail: `这些令牌一同到达，但一个的 iss 为“${one}”，另一个为“${other}”。`,
    fix: '请查明哪一个来自另一个签发方。',
  }),
  'response-client-other': ({ clients: [one, other] }) => ({
    title: '客户端不同',
    detail: `这些令牌一同到达，但一个签发给“${one}”，另一个签发给“${other}”。`,
    fix: '请查明哪一个属于另一个客户端。',
  }),
  'response-nonce-other': ({ found, sent }) => ({
    title: found === null ? 'ID 令牌没有 nonce' : 'nonce 属于另一个请求',
    detail:
      found === null
        ? `授权请求的 nonce 为“${sent}”，ID 令牌必须重复它。`
        : `nonce 为“${found}”，但此客户端的授权请求都没有它。最后一个请求的 nonce 为“${sent}”。`,
    fix: '请拒绝此 ID 令牌：它是对另一个请求的响应，或是重放。',
  }),
  'response-refresh-other': ({ claim, before, after }) => ({
    title: `刷新后 ${claim} 已变`,
    detail: `${claim} 在刷新前为“${before}”，刷新后为“${after}”（OpenID Connect Core 第 12.2 节）。`,
    fix: '请拒绝新令牌：刷新不会更换签发方、用户或客户端。',
  }),
};

const carriers: Record<Carrier, string> = {
  header: '标头',
  cookie: 'Cookie',
  query: '查询',
  fragment: '片段',
  form: '表单',
  json: 'JSON',
  claim: '声明',
  text: '文本',
};

const sides = { request: '请求', response: '响应' } as const;

function place(
  { carrier, name, side, line }: Place,
  exchange: (Exchange & { number: number }) | null,
): string {
  const what = name === '' ? '' : `${name}（${carriers[carrier]}）`;
  const message =
    exchange &&
    `${side ? sides[side] : '消息'} ${exchange.number}${exchange.url === '' ? '' : `：${exchange.method} ${exchange.url}`}`;
  const where = [what, message, line === null ? null : `第 ${line} 行`].filter((one) => one);
  return where.join('，');
}

const formats: Record<Format, string> = {
  har: 'HAR',
  json: 'JSON',
  http: 'HTTP 消息',
  text: '文本',
};

const relatives: Record<Relative, string> = {
  'paseto-public': 'PASETO（public）',
  'paseto-local': 'PASETO（local）',
  flask: 'Flask 会话',
  itsdangerous: 'itsdangerous 值',
  django: 'Django 签名值',
  'rails-signed': 'Rails 签名 Cookie',
  'rails-encrypted': 'Rails 加密 Cookie',
  express: 'Express 签名 Cookie',
  saml: 'SAML 消息',
  kerberos: 'Kerberos 票据',
  ntlm: 'NTLM 消息',
  'health-card': 'SMART Health Card',
};

const verdicts: Record<OverallStatus, string> = {
  accepted: '通过检查',
  warned: '通过，但有警告',
  incomplete: '尚未就绪',
  rejected: '未通过检查',
  unverified: '未验证',
  pending: '正在检查',
  empty: '没有令牌',
};

const links: Record<LinkName, string> = {
  at_hash: 'at_hash 属于该访问令牌',
  c_hash: 'c_hash 属于该授权码',
  s_hash: 's_hash 属于该 state',
  ath: 'ath 属于该访问令牌',
  'cnf.jkt': 'cnf.jkt 属于证明的密钥',
  issuer: '签发方相同',
  client: '客户端相同',
  nonce: 'nonce 属于该请求',
  refresh: '为同一方刷新',
};

export const responseTexts: Details['responseTexts'] = {
  title: '此文本中的令牌',
  titleOf: (name) => `${name} 中的令牌`,
  table: '令牌',
  columns: {
    place: '位置',
    kind: '类型',
    issuer: '签发方',
    subject: '主体',
    expires: '过期时间',
    verdict: '结论',
  },
  summary: (format, count, opaque) =>
    `${formats[format]}中有 ${count} 个令牌${opaque === 0 ? '' : `，其中 ${opaque} 个不透明`}`,
  none: '其中没有令牌。',
  place,
  times: (count) => `及另外 ${count} 处`,
  opaque: '不透明令牌',
  opaqueOf: (issuer) => `不透明令牌（${issuer}）`,
  relatives,
  verdicts,
  onlyIssuer: '只有其签发方能读取',
  cause: (verdict, cause) => `${verdict}：${cause}`,
  filter: '筛选令牌',
  noMatch: '没有符合筛选条件的令牌。',
  shown: (count, all) => `${all} 个中的 ${count} 个`,
  showMore: '显示更多',
  choose: (name) => `在页面上显示${name}`,
  hasMore: (count) => `还有更多：仅列出前 ${count} 个。`,
  problems: '断开的关联',
  between: (rows) => `涉及${list(rows)}。`,
  broken: (names) => `断开的关联：${list(names)}`,
  holds: (count) => `成立的关联（${count}）`,
  link: (name, ends) => `${links[name]}（${list(ends)}）`,
  row: (number) => `第 ${number} 行`,
  number: '序号',
  reading: (name) => `正在读取${name}`,
  text: '粘贴的文本',
  progress: '已读取',
  stop: '停止',
  stopped: '已停止：未列出其中任何内容。',
  failed: '无法读取文件。它可能已被移动，或访问被阻止。',
  close: '关闭',
  drop: '将令牌、密钥、响应、HAR 或日志拖放到此处',
  openFile: '打开响应、HAR 或日志',
};
