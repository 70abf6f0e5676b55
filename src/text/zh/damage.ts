import type { HeaderDamage, LengthCause } from '../../core/token/problems.js';
import { list } from './words.js';

export const copyWhole = '请重新复制整个令牌。';
const notLost = '复制时没有丢失内容：请向签发方询问签名的形式。';

export const lengthCauses: Record<LengthCause, { why: (makers: readonly string[]) => string; fix: string }> =
  {
    hex: {
      why: () => '它的文本是十六进制，而 JWS 应为 Base64url。',
      fix: '请修正签名的代码：应对签名的字节做 Base64url 编码，而不是其十六进制文本。',
    },
    long: {
      why: () => '它多出几个字节：复制时有字符重复，或令牌之后紧跟着其他内容。',
      fix: '请只重新复制令牌本身。',
    },
    'other-alg': {
      why: (makers) => `这样长度的签名由 ${list(makers)} 生成：alg 可能与实际的签名算法不符。`,
      fix: '请向签发方询问所用的算法，alg 必须与之一致。',
    },
    short: { why: () => '很可能在复制时被截断或丢失了字符；否则 alg 与实际的签名算法不符。', fix: copyWhole },
    other: { why: () => '', fix: notLost },
  };

export const headerDamages: Record<HeaderDamage, { why: string; fix: string }> = {
  start: { why: '令牌的开头缺失。', fix: '请从 eyJ 开始重新复制整个令牌。' },
  inside: { why: '复制时有字符被改动、丢失或重复。', fix: copyWhole },
  case: {
    why: '其中的字母全为同一种大小写：令牌被转换成了小写或大写，而 Base64url 区分大小写。',
    fix: '请从转换之前的位置重新复制令牌。比较和存储令牌时不要忽略大小写。',
  },
  twice: {
    why: '它经过了两次 Base64url 编码。',
    fix: '请修正签发令牌的代码：头部和载荷只编码一次。',
  },
  written: {
    why: '没有丢失内容，它原本就是这样写的。',
    fix: '请修正签发令牌的代码：用 JSON 库生成头部，名称和字符串使用双引号。',
  },
};

const strangers: readonly (readonly [RegExp, string, string])[] = [
  [/[*•●█x×]/u, '日志或页面用它遮盖内容。', '请从能看到完整令牌的位置复制。'],
  [
    /[\u2010-\u2015\u2212]/u,
    '文字处理软件或聊天工具会用它替换连字符。',
    '请从原始位置复制令牌，不要从带格式的文本中复制。',
  ],
  [/[<>[\]{}]/u, '它属于占位符，或令牌周围的文本。', '请将占位符替换为实际的值，或只复制令牌本身。'],
];
export const strangerOf = (character: string) =>
  strangers.find(([pattern]) => pattern.test(character)) ?? [null, '', '请重新复制令牌。'];
