import type { OverallStatus } from '../../core/answer/answer.js';
import type { ComparedCause, Which } from '../../core/compare/cause.js';
import type { Change, Spelling } from '../../core/compare/parts.js';
import type { Details } from '../catalogue.js';
import { duration } from '../times.js';
import { list, typeName } from './words.js';

type Facts = Parameters<Details['compareTexts']['sentence']>[1];

const the: Record<Which, string> = { former: '另一个令牌', present: '此令牌' };
const against = (which: Which): Which => (which === 'former' ? 'present' : 'former');

const plain = (items: readonly string[]): string => list(items.map((item) => item.replace(/^"|"$/g, '')));

const named = ({ path, name }: Change): string => (path === '' ? '载荷' : path === `/${name}` ? name : path);

function changed(change: Change): string {
  const { kind, items, former, present } = change;
  const name = named(change);
  if (kind === 'added') return `多出 ${name}`;
  if (kind === 'gone') return `缺少 ${name}`;
  if (items && items.added.length === 0) return `${name} 少了 ${plain(items.gone)}`;
  if (items && items.gone.length === 0) return `${name} 多了 ${plain(items.added)}`;
  return former && present && former.kind !== present.kind
    ? `${name} 是${typeName(present.kind)}，而不是${typeName(former.kind)}`
    : `${name} 变了`;
}

function sentence(cause: ComparedCause, { title, kinds, alg }: Facts): string {
  switch (cause.kind) {
    case 'same':
      return '两者是同一个令牌，逐字符相同。';
    case 'unreadable':
      return cause.which === 'both'
        ? '两者都无法作为令牌读取。'
        : `${the[cause.which]}无法读取，因此无从比较。`;
    case 'encrypted':
      return cause.which === 'both'
        ? '两个令牌都已加密：只能比较头部。'
        : `${the[cause.which]}已加密：无法比较其声明。`;
    case 'cut':
      return `${the[cause.which]}的签名被截断：请重新完整复制令牌。`;
    case 'edited': {
      const what = cause.change ? `，但${changed(cause.change)}` : '，但字节不同';
      return cause.which
        ? `${the[cause.which]}在签名后被修改过：它的签名与${the[against(cause.which)]}相同${what}。`
        : `其中一个在签名后被修改过：两者签名相同${what}。`;
    }
    case 'unsigned':
      return `${the[cause.which]}未签名（alg: none），而${the[against(cause.which)]}已签名。`;
    case 'other-key': {
      const { which, kids } = cause;
      if (!which) return kids ? `两者由不同的密钥签名：${kids[0]} 和 ${kids[1]}。` : '两者由不同的密钥签名。';
      const by = `验证${the[against(which)]}的密钥无法验证它`;
      const [other, own] = which === 'present' ? (kids ?? []) : (kids?.toReversed() ?? []);
      return kids
        ? `${the[which]}由另一个密钥签名（${own}，而不是 ${other}）：${by}。`
        : `${the[which]}由另一个密钥签名，或在签名后被修改过：${by}。`;
    }
    case 'check':
      return ofCheck(cause, title);
    case 'kind':
      return `两者类型不同：另一个令牌是“${kinds[0]}”，此令牌是“${kinds[1]}”。`;
    case 'signature':
      if (cause.isVerified) return '内容相同，两个签名都有效。';
      return cause.isFixed
        ? '内容相同，只有签名不同：其中一个由另一个密钥签名，或已损坏。'
        : `内容相同，只有签名不同：${alg} 每次生成的签名都不一样。`;
    case 'spelling':
      return '内容含义相同，只是写法不同：因此签名也不同。';
    case 'reissued':
      return `同一个令牌，签发时间${later(cause.span)}：只有 ${list(cause.names)} 不同。`;
    case 'difference':
      return `${changed(cause.change)}：这里没有检查能区分两者，但读取 ${named(cause.change)} 的服务可以。`;
  }
}

function ofCheck(
  { which, problem, change, result, subject }: Extract<ComparedCause, { kind: 'check' }>,
  title: string,
): string {
  if (problem.kind.endsWith('-exp-passed')) return `${the[which]}已过期，而${the[against(which)]}没有。`;
  if (problem.kind.endsWith('-nbf-ahead')) return `${the[which]}尚未生效：nbf 在将来。`;
  if (!change)
    return result === 'fail'
      ? `${the[which]}未通过${the[against(which)]}通过的检查：${title}。`
      : `${the[which]}有一个${the[against(which)]}没有的警告：${title}。`;
  const judge = subject.by === 'profile' ? '此配置' : '该类令牌的检查';
  const what = which === 'present' ? changed(change) : `${named(change)} 不同`;
  return result === 'fail'
    ? `${what}，${judge}拒绝${the[which]}：${title}。`
    : `${what}，${judge}对${the[which]}发出警告：${title}。`;
}

const later = (seconds: number): string =>
  seconds === 0 ? '相同' : `${seconds > 0 ? '晚' : '早'} ${duration('zh-CN', Math.abs(seconds))}`;

const spellings: Record<Spelling['kind'], string> = {
  order: '顺序不同',
  number: '同一个数，写法不同',
  string: '同一个字符串，转义不同',
  list: '一个是单元素列表，一个是值本身',
  double: '名称出现两次',
  whitespace: '空白不同',
  base64url: '字节相同，base64url 写法不同',
};

const results: Record<OverallStatus, string> = {
  accepted: '通过检查',
  warned: '通过，但有警告',
  incomplete: '尚未就绪',
  rejected: '未通过检查',
  unverified: '未验证',
  pending: '正在检查',
  empty: '没有令牌',
};

export const compareTexts: Details['compareTexts'] = {
  other: '另一个令牌',
  shown: '此令牌',
  isFormer: '此标签页中的上一个令牌。也可粘贴另一个来比较。',
  isGiven: '仅在此标签页中：从不保存。',
  noOther: '在此粘贴一个令牌。您在上方替换掉的令牌会作为另一个令牌保留，仅在此标签页中。',
  noToken: '上方没有可比较的令牌。',
  refused: '此处不接受密钥或含有私钥的文本。',
  useFormer: '使用上一个令牌',
  result: '比较结果',
  sentence,
  besides: (said) => `此外：${said}`,
  shared: (title) => `两者都是：${title}。`,
  differences: '差异',
  name: '名称',
  results,
  verifiedWith: (key) => `密钥 ${key}`,
  parts: { header: '头部', payload: '载荷' },
  missing: '缺少',
  notText: '不是文本',
  changes: { added: '新增', gone: '缺少', changed: '已变' },
  items: ({ added, gone }) =>
    [
      ...(gone.length > 0 ? [`少了 ${plain(gone)}`] : []),
      ...(added.length > 0 ? [`多了 ${plain(added)}`] : []),
    ].join('，'),
  later,
  lifetime: '有效期',
  lasting: (seconds) => duration('zh-CN', seconds),
  signatures: { title: '签名字节', same: '签名字节相同。' },
  spelling: '写法不同',
  spelt: (place, kind, values) =>
    `${place}：${spellings[kind]}${values.length > 0 ? `（${values.join('、')}）` : ''}`,
  same: (names) => `两者相同：${list(names)}`,
  more: (count) => `另有 ${count} 项`,
};
