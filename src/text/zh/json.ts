import type { JsonExpectation, JsonProblem, JsonSyntaxProblem } from '../../core/json/problems.js';
import { visible } from '../characters.js';
import { adviceIn, type JsonWords } from '../jsonAdvice.js';
import type { ProblemTexts } from '../wording.js';
import { character } from './words.js';

export const json: ProblemTexts<JsonProblem> = {
  'json-syntax': (facts) => ({
    title: `不是 JSON：第 ${facts.line} 行第 ${facts.column} 列`,
    detail:
      facts.found === ''
        ? `文本提前结束，应为${wanted[facts.expected]}。`
        : `应为${wanted[facts.expected]}，实际是 ${whatStands(facts)}。`,
    fix: facts.found === '' ? missing[facts.expected] : adviceIn(words, facts),
  }),
  'json-duplicate-name': ({ name }) => ({
    title: `名称“${visible(name).slice(0, 100)}”重复`,
    detail: '解析器的处理不一致：多数取最后一个值，有的取第一个，有的拒绝该 JSON。',
    fix: '请只保留一个。',
  }),
  'json-not-object': () => ({
    title: '不是 JSON 对象',
    detail: '对象是 { } 内的一组名称和值。',
    fix: '可以从 {} 开始。',
  }),
};

const wanted: Record<JsonExpectation, string> = {
  value: '一个值',
  'value-or-bracket': '一个值或右方括号',
  'value-after-comma': '下一个值',
  'name-or-brace': '双引号内的名称或右花括号',
  'name-after-comma': '下一个双引号内的名称',
  colon: '冒号',
  'comma-or-brace': '逗号或右花括号',
  'comma-or-bracket': '逗号或右方括号',
  'end-of-text': '文本结尾',
  'string-character': '字符串的后续内容或右引号',
  escape: '反斜杠之后的 " \\ / b f n r t u 之一',
  'hex-digit': '\\u 之后四位十六进制数字之一',
  digit: '数字',
  'no-digit-after-zero': '以零开头的数值的结尾',
};

const aValue = '请填写 "文本"、数值、true、false、null、[ ] 或 { }。';
const closeObject = '请用 } 结束对象。';
const closeList = '请用 ] 结束列表。';
const quoteName = '请将名称放在双引号内。';
const fourDigits = '请在 \\u 之后写四位十六进制数字，例如 \\u00e9。';
const finishNumber = '请将数值写完整。';

/** The way out where the text ends too early. */
const missing: Record<JsonExpectation, string> = {
  value: '请填写一个值，或从 {} 开始。',
  'value-or-bracket': closeList,
  'value-after-comma': '请填写下一个值，或移除逗号并用 ] 结束列表。',
  'name-or-brace': closeObject,
  'name-after-comma': '请填写下一个名称，或移除逗号并用 } 结束对象。',
  colon: '请在名称之后填写冒号和值。',
  'comma-or-brace': closeObject,
  'comma-or-bracket': closeList,
  'end-of-text': '请填写一个值。',
  'string-character': '请用双引号结束字符串。',
  escape: '请将字符串写完整；反斜杠本身写作 \\\\。',
  'hex-digit': fourDigits,
  digit: finishNumber,
  'no-digit-after-zero': finishNumber,
};

const words: JsonWords = {
  tokenElsewhere: '这看起来是令牌。请撤销，再将其粘贴到“编码后的令牌”中。',
  keyElsewhere: '这看起来是密钥。请撤销，再通过“导入密钥”导入；若仅用于验证，请粘贴到“公钥”中。',
  usual: {
    value: aValue,
    'value-or-bracket': aValue,
    'value-after-comma': aValue,
    'name-or-brace': quoteName,
    'name-after-comma': quoteName,
    colon: '请在名称和值之间加冒号。',
    'comma-or-brace': '请在下一个名称之前加逗号，或在末尾加 }。',
    'comma-or-bracket': '请在下一个值之前加逗号，或在末尾加 ]。',
    'end-of-text': '请移除第一个值之后的内容。',
    'string-character': '请写成转义形式。',
    escape: '反斜杠本身请写作 \\\\。',
    'hex-digit': fourDigits,
    digit: '请在负号、小数点和 e 之后写数字。',
    'no-digit-after-zero': '请移除前导零，或将该值放在双引号内。',
  },
  noSuchValue: 'JSON 没有这样的值。请填写 null，或移除该成员。',
  inSmallLetters: (word) => `请用小写：${word}。`,
  writeNull: '请填写 null。',
  noPlus: '请移除加号。',
  zeroBeforePoint: '请在小数点前加零。',
  commaOrValue: '请移除逗号，或在它之前填写一个值。',
  straightQuotes: '请使用英文直双引号："',
  noComments: '请移除注释：JSON 不支持注释。',
  noByteOrderMark: '请移除这个不可见的字节顺序标记。',
  plainSpaces: '请移除它。名称和值之间只能有普通空格、制表符和换行。',
  quoteText: '请将文本放在双引号内。只有 true、false 和 null 可以不加。',
  writeEscaped: (escape) => `请写作 ${escape}，或在它之前结束字符串。`,
  noCommaBefore: '请移除它前面的逗号。',
  closeLastFirst: '请移除它，或先结束最后打开的括号。',
  noComma: '请移除逗号。',
};

const whatStands = ({ found, word }: JsonSyntaxProblem): string =>
  word.length > 1 ? `“${word}”` : character(found);
