import type { Charset } from '../../core/token/parts/charset.js';
import type { ClaimsProblem, TimeClaim } from '../../core/claims/problems.js';
import { byteName } from '../characters.js';
import { duration, utcOffset } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { character, typeName } from './words.js';

const meaning: Record<TimeClaim, string> = {
  exp: 'exp（过期时间）',
  nbf: 'nbf（生效时间）',
  iat: 'iat（签发时间）',
};

export const timeUnits = {
  milliseconds: { name: '毫秒', divisor: '1,000' },
  microseconds: { name: '微秒', divisor: '1,000,000' },
  nanoseconds: { name: '纳秒', divisor: '1,000,000,000' },
};

export const localTime = {
  detail: (claim: TimeClaim, offset: number) =>
    `按本机时钟，${claim} 比现在几乎正好晚 ${duration('zh-CN', offset * 60)}，与 ${utcOffset(offset)} 时区和 UTC 的时差相同。很可能是把本地时间当作 UTC 写入了。`,
  fix: '请修正签发令牌的代码：iat、nbf 和 exp 应为自 1970 年起的 UTC 秒数。',
};

const charsetNames: Readonly<Record<Charset, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（大端）',
  gbk: 'GBK',
  shift_jis: 'Shift_JIS',
  'windows-1252': 'Windows-1252 或 Latin-1',
};

const damagedPayload = '它的开头像 JSON：除非签名有效，否则有字符被改动、丢失或重复。';
const copyAgain = '请重新复制整个令牌。如果签名有效，请修正签发令牌的代码。';

const verifiedAnyway = '签名仍会照常验证。';

export const claims: ProblemTexts<ClaimsProblem> = {
  'claims-empty': () => ({
    title: '载荷为空',
    detail: '没有任何声明。签名仍可能有效，但这不是 JWT。',
    fix: '如果载荷是分离的，请在“分离的载荷”中输入它。',
  }),
  'claims-not-utf8': ({ byteOffset, byte, length, charset, isDamaged }) => ({
    title: '载荷不是 UTF-8 文本',
    detail: `共 ${length} 字节，第 ${byteOffset + 1} 字节（${byteName(byte)}）不是有效的 UTF-8。${
      charset === null
        ? isDamaged
          ? damagedPayload
          : '载荷是二进制数据或使用了其他编码；字节按原样显示。'
        : `看起来是 ${charsetNames[charset]}，据此推测显示；字节保持不变。`
    }`,
    fix: isDamaged
      ? copyAgain
      : `JWT 声明集必须是 UTF-8 编码的 JSON（RFC 7519 第 7.2 节）。${charset === null ? '' : '请修改生成令牌的代码：以 UTF-8 编码载荷。'}`,
  }),
  'claims-not-json': ({ line, column, found, hint }) => ({
    title: '载荷不是 JSON',
    detail:
      (found === '' ? 'JSON 不完整。' : `第 ${line} 行第 ${column} 列的 JSON 无效：${character(found)}。`) +
      (hint === 'utf-16' ? '看起来像 UTF-16 文本。' : '') +
      (hint === 'byte-order-mark' ? '它以字节顺序标记（BOM）开头。' : '') +
      (hint === 'literal' ? '它是 Python 或 JavaScript 写法的对象。' : '') +
      (hint === 'damaged' ? damagedPayload : ''),
    fix:
      hint === 'damaged'
        ? copyAgain
        : hint === 'literal'
          ? '请修正签发令牌的代码：用 JSON 库生成载荷，例如 json.dumps 或 JSON.stringify。'
          : `${verifiedAnyway}对于 JWT，载荷必须是 UTF-8 编码的 JSON 对象。`,
  }),
  'claims-not-object': ({ found }) => ({
    title: '载荷不是 JSON 对象',
    detail: `它的类型是${typeName(found)}。JWT 声明集是 JSON 对象（RFC 7519 第 3 节）。`,
    fix: `${verifiedAnyway}对于 JWT，请将它改为对象。`,
  }),
  'claims-nested': () => ({
    title: '声明位于嵌套 JWT 中',
    detail: '如 cty 所示，载荷本身就是一个令牌。此处不检查其声明和签名。',
    fix: '请打开内层令牌。',
  }),
  'claim-type': ({ name, expected, found }) => ({
    title: `${name} 的类型错误`,
    detail: `此处是${typeName(found)}，应为${typeName(expected)}。`,
    fix: `请按规范填写 ${name}。`,
  }),
  'claim-name-resembles': ({ name, resembles }) => ({
    title: `“${name}”不是 ${resembles}`,
    detail: '声明名称必须完全一致：大小写、空格、不可见字符或形似字符不同时，服务会忽略该声明。',
    fix: `如果要表示 ${resembles}，请重命名。`,
  }),
  'time-not-number': ({ claim, found, text }) => ({
    title: `${claim} 不是数值`,
    detail: `${meaning[claim]}的类型是${typeName(found)}：${text}。它必须是自 1970 年起的秒数（RFC 7519 第 2 节）。严格的服务会拒绝令牌，宽松的会忽略该声明。`,
    fix: found === 'string' ? '请移除引号。' : '请填写普通的秒数。',
  }),
  'time-unit': ({ claim, unit, text }) => ({
    title: `${claim} 看起来是${timeUnits[unit].name}`,
    detail: `${meaning[claim]}为 ${text}。看起来是${timeUnits[unit].name}，但服务会按秒读取。`,
    fix: `请除以 ${timeUnits[unit].divisor}，并舍去小数。`,
  }),
  'time-beyond-calendar': ({ claim, text }) => ({
    title: `${claim} 超出范围`,
    detail: `${meaning[claim]}为 ${text} 秒，已无法表示为日期。有些库遇到这样的数值会出错。`,
    fix: '请填写实际可能的时间，即自 1970 年起的秒数。',
  }),
  'time-far-future': ({ claim, years }) => ({
    title: `${claim} 在 ${years} 年之后`,
    detail: `${meaning[claim]}过于遥远。令牌一旦被窃取，就会在这么长的时间内一直有效。`,
    fix: '请为令牌设置较短的有效期，并定期更新。',
  }),
  'time-negative': ({ claim, text }) => ({
    title: `${claim} 早于 1970 年`,
    detail: `${meaning[claim]}为 ${text}。这很可能是错误。`,
    fix: '请以自 1970-01-01 UTC 起的秒数计。',
  }),
  'time-fraction': ({ claim, text }) => ({
    title: `${claim} 含有小数秒`,
    detail: `${text} 是允许的（RFC 7519 第 2 节），但有些库只接受整秒。`,
    fix: '请取整到秒。',
  }),
  'time-notation': ({ claim, text }) => ({
    title: `${claim} 不是纯数字写法`,
    detail: `JSON 允许写成 ${text}，但有些服务只接受纯数字。`,
    fix: '请写成整秒，不带指数和小数点。',
  }),
  'time-issued-in-future': ({ seconds, offset }) => ({
    title: 'iat 在未来',
    ...(offset === null
      ? {
          detail: `按本机时钟，令牌要到${duration('zh-CN', Math.ceil(seconds))}之后才签发。两个时钟必有一个不准，严格的服务会拒绝令牌。`,
          fix: '请同步双方的时钟（NTP），或允许一定的时钟偏差。',
        }
      : { detail: `${localTime.detail('iat', offset)}严格的服务会拒绝令牌。`, fix: localTime.fix }),
  }),
  'time-order': ({ later }) => ({
    title: `exp 不晚于 ${later}`,
    detail: `令牌在${later === 'nbf' ? '生效' : '签发'}之前就已过期，因此永远无效。`,
    fix: `请将 exp 设为晚于 ${later} 的时间。`,
  }),
};
