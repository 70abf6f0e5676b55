import type {
  ConfusedForm,
  StrippedPart,
  KeyTextFormat,
  SegmentName,
  TokenProblem,
} from '../../core/token/problems.js';
import type { SuspiciousClass } from '../../core/names/suspicious.js';
import { byteName } from '../characters.js';
import { codePointName } from '../codePoint.js';
import type { ProblemTexts } from '../wording.js';
import { copyWhole, headerDamages, lengthCauses, strangerOf } from './damage.js';
import { relativeTexts } from './relatives.js';
import { character as named, list, partNames, typeName } from './words.js';

const segments: Record<SegmentName, string> = {
  ...partNames,
  signature: '签名',
  'encrypted-key': '加密密钥',
  iv: '初始化向量',
  ciphertext: '密文',
  tag: '认证标签',
};
const place = (segment: SegmentName, offset: number): string =>
  `${segments[segment]}的第 ${offset + 1} 个字符`;
const lineOf = (segment: SegmentName, line: number, column: number): string =>
  `${segments[segment]}第 ${line} 行第 ${column} 列`;
const times = (count: number, capped = false): string => `${capped ? '至少 ' : ''}${count} 处`;

const droppedParts: Record<StrippedPart, string> = {
  bearer: 'Bearer 一词',
  quotes: '两侧的引号或括号',
  'text-before': '前面的文本',
  'text-after': '后面的文本',
  'white-space': '两侧的空白',
  'invisible-characters': '两侧的不可见字符',
  escapes: '所在格式的转义',
  'percent-encoding': 'URL 的百分号编码',
};

const keyFormats: Record<KeyTextFormat, string> = {
  pem: 'PEM',
  jwk: 'JWK',
  jwks: 'JWK Set',
  ssh: 'OpenSSH',
  der: 'DER（Base64）',
};

const confusedForms: Record<ConfusedForm, string> = {
  pem: 'PEM',
  'pem-crlf': 'PEM，CRLF 换行',
  'pem-one-line': 'PEM，单行',
  base64: 'Base64',
  der: 'DER',
};

const critReasons = {
  'not-array': () => '但它不是名称数组',
  empty: () => '但它是空的',
  'not-string': () => '但其中有的项不是字符串',
  duplicate: (name: string) => `但它两次列出 ${name}`,
  absent: (name: string) => `但它列出的 ${name} 不在头部中`,
  registered: (name: string) => `但它列出的 ${name} 是标准参数，不得列出`,
};

const suspicious: Record<SuspiciousClass, { what: string; why: string }> = {
  bidi: {
    what: '双向控制字符（bidi）',
    why: '它使后面的内容显示的顺序与软件读取的顺序不同。',
  },
  'zero-width': {
    what: '不可见的（零宽）字符',
    why: '看起来相同的两段文本会因它而不同，比较会失败或被利用。',
  },
  control: {
    what: '控制字符',
    why: '终端和日志可能会执行它，而不是显示它。',
  },
  'lone-surrogate': {
    what: '不成对的代理项',
    why: '它单独不是有效字符，许多解析器会替换或拒绝它。',
  },
  noncharacter: {
    what: '非字符码位',
    why: 'Unicode 将它保留给内部使用，许多解析器会拒绝它。',
  },
  replacement: {
    what: '替换字符',
    why: '通常说明文本在签名之前就已损坏。',
  },
  'look-alike': {
    what: '形似拉丁字母的字符',
    why: '看起来像另一个名称，但软件会视为不同的名称。',
  },
};

const signersKey = '请粘贴此令牌签名方的公钥。';
const doNotTrust = '不要信任此令牌。';

export const token: ProblemTexts<TokenProblem> = {
  ...relativeTexts,
  'token-empty': () => ({
    title: '还没有令牌',
    detail: '字段为空。',
    fix: '请粘贴令牌，或任何包含令牌的文本。',
  }),
  'token-unwrapped': ({ dropped }) => ({
    title: '已从粘贴的内容中提取令牌',
    detail: `已移除：${list(dropped.map((part) => droppedParts[part]))}。`,
  }),
  'token-lines-joined': ({ lines }) => ({
    title: `已将 ${lines} 行合并为一个令牌`,
    detail: '紧凑形式的令牌没有换行。只移除了换行。',
    fix: '请像“复制令牌”那样以单行发送令牌。',
  }),
  'token-base64': ({ layers }) => ({
    title: '令牌又经过了 Base64 编码',
    detail: `已解开 ${layers} 层 Base64。Kubernetes 会对 Secret 的 data 多编码一层。`,
    fix: '发送前请先解码：base64 -d。服务会拒绝此文本。',
  }),
  'token-bearer-twice': () => ({
    title: 'Bearer 出现了两次',
    detail: '令牌之前有两个 Bearer，服务会拒绝这样的请求头。',
    fix: '请删除其中一个。有些工具会自动添加 Bearer，在那里只需粘贴令牌。',
  }),
  'token-chunks-joined': ({ name, count }) => ({
    title: `已将 ${count} 个 Cookie 合并为一个令牌`,
    detail: `令牌太长，一个 Cookie 放不下，因此 ${name} 被拆成了带编号的片段，已按顺序合并。`,
  }),
  'token-chunk-missing': ({ name, missing }) => ({
    title: '令牌的一部分在另一个 Cookie 中',
    detail: `Cookie ${name} 被拆成了带编号的片段，其中缺少编号 ${missing}。`,
    fix: '请粘贴它的所有 Cookie，顺序不限。',
  }),
  'token-placeholder': ({ word }) => ({
    title: `这里是“${word}”，而不是令牌`,
    detail: '发送令牌的代码没有取得令牌：变量为空，变成了这个词。',
    fix: '请检查代码读取令牌的位置：它可能在登录之前运行，或使用了别的名称。',
  }),
  'token-payload-alone': () => ({
    title: '这只是载荷，没有头部和签名',
    detail: '这是 Base64url 编码的声明集。Envoy、Istio 等网关在验证令牌后，会在请求头中转发它。',
    fix: '此处无可验证。令牌本身是网关收到的那个值。',
  }),
  'token-several': ({ count }) => ({
    title: `找到 ${count} 个令牌`,
    detail: '显示的是第一个。它们不会被合并。',
    fix: '请选择所需的一个。',
  }),
  'token-not-found': ({ length }) => ({
    title: '未找到令牌',
    detail: `这 ${length} 个字符中没有像令牌的内容：即以点号分隔的两段或更多段 Base64url。`,
    fix: '请复制整个令牌，从 eyJ 开始。',
  }),
  'token-is-key': ({ what, format }) => ({
    title: `这是${what === 'certificate' ? '证书' : '公钥'}，不是令牌`,
    detail: `格式：${keyFormats[format]}。它用于验证令牌。`,
    fix: '请按“用作密钥”：它会移到“公钥”，您的令牌会恢复。',
  }),
  'token-is-private-key': ({ format }) => ({
    title: '这是私钥或共享密钥',
    detail: `格式：${keyFormats[format]}。得到它的人能以您的名义签名。它没有被保存或发送到任何地方。`,
    fix: '请清除此字段。要用它签名，请按“用作密钥”。如果已被他人看到，请更换密钥。',
  }),
  'token-is-opaque': ({ looks, length, issuer }) => ({
    title:
      looks === 'uuid'
        ? '这是 UUID，不是 JWT'
        : `这是${issuer === null ? '' : ` ${issuer} 的`}不透明令牌，不是 JWT`,
    detail: `这是 ${length} 个字符的${looks === 'hex' ? '十六进制字符串' : '字符串'}${issuer === null ? '，没有 JWT 的点号' : ''}。其中没有可解码的内容：它只是引用，只有签发它的服务器知道其含义。`,
    fix: '请向该服务器查询（introspection）。如果应为 JWT，请找带两个点号的值，例如 access_token 或 id_token。',
  }),
  'token-is-json': ({ looks }) => ({
    title: looks === 'json' ? '这是 JSON，不是令牌' : `这是${partNames[looks]}的 JSON，不是令牌`,
    detail: '它已解码，没有签名。令牌是其 Base64url 形式加上签名。',
    fix: looks === 'json' ? '请粘贴令牌本身。' : `请将它粘贴到${partNames[looks]}编辑器中签名。`,
  }),
  'token-json-serialization': ({ object, syntax, signatures }) => ({
    title: `这是${syntax === 'general' ? '通用' : '扁平'} JSON 序列化的 ${object}`,
    detail: `其中有 ${signatures} 个${object === 'JWE' ? '接收方' : '签名'}${object === 'JWE' ? '，列于“JWE JSON 序列化”' : '，此处以紧凑形式显示第一个'}。JWT 总是使用紧凑序列化（RFC 7519 第 1 节）。`,
    fix: '需要 JWT 时请使用紧凑序列化。',
  }),
  'token-segment-count': ({ count, missing, doubledDot }) => ({
    title: missing.length > 0 ? '令牌被截断' : `此令牌有 ${count} 段`,
    detail:
      (missing.length > 0 ? `它有 ${count} 段，缺少：${list(missing.map((name) => segments[name]))}。` : '') +
      '签名的令牌（JWS）由两个点号分隔为三段，加密的令牌（JWE）有五段。',
    fix:
      missing.length > 0
        ? copyWhole
        : doubledDot
          ? '请移除相连的两个点号之一。'
          : '请移除第三段之后的所有内容。',
  }),
  'token-segment-empty': ({ segment }) => ({
    title: `${segments[segment]}为空`,
    detail: '第一个点号之前没有内容，因此算法未知。',
    fix: copyWhole,
  }),
  'token-signature-missing': ({ alg }) => ({
    title: '签名缺失',
    detail: `头部注明 ${alg}，但第二个点号之后没有内容。令牌很可能在复制时被截断。没有签名，任何人都能伪造。`,
    fix: copyWhole,
  }),
  'token-signature-length': ({ alg, found, expected, cause, makers }) => {
    const isOfKey = expected.length > 2;
    const usual = isOfKey ? '与密钥等长，通常是 256、384 或 512 字节' : `应有 ${expected.join(' 或 ')} 字节`;
    const isTooShort = cause === 'short' && found < Math.min(...expected);
    const isUnsure = cause === 'short' && !isTooShort;
    const { why, fix } = lengthCauses[cause];
    const unusual = isUnsure ? '签名被截断，或长度不常见' : '签名的长度不常见';
    const other = isOfKey ? unusual : '签名的长度不对';
    return {
      title: isTooShort ? '签名似乎被截断' : other,
      detail: `它有 ${found} 字节。${alg} 签名${usual}。${isUnsure ? '如果你的密钥不是这个长度，则令牌在复制时被截断或丢失了字符。' : why(makers)}`,
      fix: isUnsure ? '请输入公钥以确认，或重新复制整个令牌。' : fix,
    };
  },
  'token-shortened': () => ({
    title: '令牌显示时被缩短',
    detail: '其中有省略号：显示它的程序省略了一些字符，此文本中没有这些字符。',
    fix: '请从包含完整令牌的位置复制：请求、文件，或该程序的复制按钮。',
  }),
  'token-signature-prefix': ({ prefix }) => ({
    title: '签名前有 Vault 的前缀',
    detail: `前缀 ${prefix} 属于 Vault 的应答，不属于签名。其后是标准 Base64，默认是 ASN.1 DER 签名。JWS 在此处需要 R||S 的 Base64url 形式。`,
    fix: '请在签名处使用 marshaling_algorithm=jws，并去掉前缀。',
  }),
  'token-payload-detached': () => ({
    title: '载荷缺失或分离',
    detail:
      '两个点号之间没有内容。分离的载荷与令牌分开传递（RFC 7515 附录 F）。没有它，签名只可能对空载荷有效。',
    fix: '如果载荷是分离的，请在“分离的载荷”中输入它。否则请重新复制整个令牌。',
  }),
  'token-nested': ({ declared }) => ({
    title: '嵌套令牌：载荷是令牌',
    detail: declared
      ? '头部已注明（cty 为 JWT）。外层签名不能说明内层令牌的任何情况。'
      : '头部没有注明：cty 应为 JWT（RFC 7519 第 5.2 节）。',
    fix: '请将载荷粘贴到此处以打开内层令牌。',
  }),
  'token-encrypted': ({ alg, enc }) => ({
    title: '已加密（JWE）',
    detail: `只能读取头部。内容以 ${enc} 加密，${alg === 'dir' ? '直接使用共享密钥（dir）' : `内容密钥以 ${alg} 保护`}。签名（如果有）在内部。`,
    fix: /^(?:dir$|A\d|PBES2)/.test(alg)
      ? '只有持有共享密钥的一方才能解密，没有私钥。如果本应是可读的 JWT，请在请求中指定 audience，Auth0 即要求如此。'
      : '请用接收方的私钥解密。',
  }),

  'base64url-padding': ({ segment, offset, count }) => ({
    title: `${segments[segment]}中有填充`,
    detail: `从${place(segment, offset)}起有 ${count} 个 =。JWT 使用不带填充的 Base64url（RFC 7515 第 2 节），严格的解析器会拒绝。`,
    fix: '请修正生成令牌的代码：移除 =。',
  }),
  'base64url-standard-alphabet': ({ segment, offset, character, count }) => ({
    title: `${segments[segment]}使用了标准 Base64`,
    detail: `${place(segment, offset)}是 ${named(character)}；+ 和 / 共出现 ${times(count)}。Base64url 应使用 - 和 _。`,
    fix: '请修正生成令牌的代码：使用 URL 安全的字母表。',
  }),
  'base64url-white-space': ({ segment, offset, character, count }) => ({
    title: `${segments[segment]}中有空白`,
    detail: `${place(segment, offset)}之前有空白（${codePointName(character.codePointAt(0) ?? 0)}），共 ${times(count)}。此处已忽略，但 Base64url 不含空白，其他解析器会拒绝。`,
    fix: '请重新复制令牌，不要折行。',
  }),
  'base64url-character': ({ segment, offset, character, count }) => ({
    title: `${segments[segment]}中有无效字符`,
    detail: `${place(segment, offset)}是 ${named(character)}${count > 1 ? `，此类字符共 ${times(count)}` : ''}。Base64url 只包含 A 到 Z、a 到 z、0 到 9、- 和 _。显示其余内容时已忽略。${strangerOf(character)[1]}`,
    fix: strangerOf(character)[2],
  }),
  'base64url-trailing-bits': ({ segment, offset, character, canonical }) => ({
    title: `${segments[segment]}的最后一个字符不规范`,
    detail: `${place(segment, offset)} ${named(character)}带有不属于任何字节且不为零的尾部比特。Base64url 应写作 ${named(canonical)}，严格的解析器会拒绝其他写法。`,
    fix:
      segment === 'signature'
        ? '如果该字符被编辑过，请改回。否则请修正编码器。'
        : '如果复制时有字符丢失或重复，请重新复制令牌。否则请修正编码器。',
  }),
  'base64url-length': ({ segment, length }) => ({
    title: `${segments[segment]}已损坏`,
    detail: `${length} 个字符不是有效的 Base64url 长度：复制时被截断，或有字符丢失或重复。`,
    fix: copyWhole,
  }),

  'token-duplicate-name': ({ segment, name, line, column, nested, count }) => ({
    title: `${segments[segment]}中的名称重复：${name}`,
    detail:
      `再次出现在${lineOf(segment, line, column)}${count > 1 ? `，重复名称共 ${count} 个` : ''}。解析器的处理不一致：多数取最后一个值，有的取第一个，有的拒绝令牌。` +
      (segment === 'header' && !nested ? '头部不得有重复名称（RFC 7515 第 4 节）。' : ''),
    fix: '请只保留一个。',
  }),
  'token-number-precision': ({ segment, text, count }) => ({
    title: `${segments[segment]}中的数值会丢失精度`,
    detail: `${text}${count > 1 ? ` 等 ${count} 个数值` : ''}：JavaScript 等解析器会舍入。Countersign 保留每一位数字。`,
    fix: '请以字符串传递较长的标识符。',
  }),
  'token-suspicious-character': ({ segment, class: kind, codePoint, line, column, count, capped }) => ({
    title: `${segments[segment]}中有${suspicious[kind].what}`,
    detail: `${lineOf(segment, line, column)}是 ${codePointName(codePoint)}，此类字符共 ${times(count, capped)}。${suspicious[kind].why}`,
    fix: '请向签发方确认是否有意为之。',
  }),

  'header-not-utf8': ({ byteOffset, byte, damage }) => ({
    title: '头部不是 UTF-8 文本',
    detail: `第 ${byteOffset + 1} 字节（${byteName(byte)}）不是有效的 UTF-8。头部应为 UTF-8 编码的 JSON（RFC 7515 第 3 节）。${headerDamages[damage].why}`,
    fix: headerDamages[damage].fix,
  }),
  'header-not-json': ({ line, column, found, damage }) => ({
    title: '头部不是 JSON',
    detail:
      (found === ''
        ? 'JSON 不完整。'
        : `${lineOf('header', line, column)}的 JSON 无效：${named(found)}${found === '\ufeff' ? '，即字节顺序标记（BOM）' : ''}。`) +
      headerDamages[damage].why,
    fix: headerDamages[damage].fix,
  }),
  'header-not-object': ({ found }) => ({
    title: '头部不是 JSON 对象',
    detail: `它的类型是${typeName(found)}。JOSE 头部是 JSON 对象（RFC 7515 第 4 节）。`,
    fix: '请改为对象，例如 {"alg": "RS256"}。',
  }),
  'header-type': ({ name, expected, found }) => ({
    title: `头部参数 ${name}：类型错误`,
    detail: `此处是${typeName(found)}，应为${typeName(expected)}。有些库会拒绝令牌。`,
    fix: `请按规范填写 ${name}。`,
  }),
  'alg-missing': () => ({
    title: '缺少 alg',
    detail: 'alg 是必需的（RFC 7515 第 4.1.1 节）。猜测算法的服务会接受伪造的令牌。',
    fix: '请将 alg 设为令牌的签名算法，例如 RS256。',
  }),
  'alg-not-string': ({ found }) => ({
    title: 'alg 不是字符串',
    detail: `此处是${typeName(found)}。alg 必须是字符串（RFC 7515 第 4.1.1 节）。`,
    fix: '请将 alg 设为字符串，例如 "RS256"。',
  }),
  'alg-none': () => ({
    title: '未受保护的令牌（alg 为 none）',
    detail: '令牌声明自己未受保护，因此任何人都能伪造。Countersign 从不接受它。',
    fix: '请为它签名，并在接受令牌的地方拒绝 alg none。',
  }),
  'alg-none-look-alike': ({ alg }) => ({
    title: `“${alg}”不是算法`,
    detail: '它模仿 none 以绕过过滤：名称区分大小写。令牌没有签名。',
    fix: doNotTrust,
  }),
  'alg-none-signed': () => ({
    title: 'alg 为 none，却带有签名',
    detail: '未受保护的令牌必须有空的签名（RFC 7518 第 3.6 节）。此令牌自相矛盾。',
    fix: `${doNotTrust}其 alg 很可能被改过。`,
  }),
  'alg-beyond-browsers': ({ alg }) => ({
    title: `浏览器无法验证 ${alg}`,
    detail:
      alg === 'ES256K'
        ? 'ES256K 是已注册的算法（RFC 8812）：使用 secp256k1 曲线的 ECDSA，浏览器不支持该曲线。'
        : `${alg} 是已注册的算法（RFC 9864）：使用 Ed448 曲线的 EdDSA，浏览器不支持该曲线。`,
    fix: '请在服务器上用库验证，或请签发方改用 ES256。',
  }),
  'alg-unknown': ({ alg, resembles }) => ({
    title: `“${alg}”不是已知的签名算法`,
    detail:
      resembles === null
        ? '因此无法验证签名。'
        : `名称须完全一致并区分大小写：是否想写 ${resembles}？没有验证签名。`,
    fix: `请使用${resembles === null ? '已注册的名称，例如 RS256' : ` ${resembles}`}。`,
  }),
  'enc-missing': () => ({
    title: '有五段，但头部没有 enc',
    detail: '五段的令牌是加密的（JWE），头部必须说明加密方式（RFC 7516 第 4.1.2 节）。',
    fix: '请确认这是一个完整的令牌。',
  }),
  'crit-invalid': ({ reason, name }) => ({
    title: '头部的 crit 格式不正确',
    detail: `crit 列出必须支持的扩展（RFC 7515 第 4.1.11 节），${critReasons[reason](name)}。这样的令牌必须拒绝。`,
    fix: '除非某个扩展需要，否则请移除 crit。',
  }),
  'crit-unknown': ({ name }) => ({
    title: `crit 要求不支持的扩展：${name}`,
    detail: '带有不支持的关键扩展的令牌必须拒绝（RFC 7515 第 4.1.11 节），因此没有验证签名。',
    fix: '请用支持此扩展的库验证。',
  }),
  'b64-unencoded': () => ({
    title: '载荷未经 Base64url 编码（b64 为 false）',
    detail: '载荷按原样签名，而不是以 Base64url（RFC 7797）。只有支持 b64 的库才能验证。',
  }),
  'b64-invalid': ({ reason }) => ({
    title: '头部参数 b64 无效',
    detail:
      reason === 'not-boolean'
        ? '它必须是 true 或 false（RFC 7797 第 3 节）。'
        : 'b64 为 false 时还必须列在 crit 中（RFC 7797 第 6 节），否则两个库会从同一令牌读出不同的载荷。',
    fix: reason === 'not-boolean' ? '请设为 false，或移除它。' : '请添加 "crit": ["b64"]。',
  }),
  'header-key-inside': ({ name }) => ({
    title: `令牌自带密钥（${name}）`,
    detail: '令牌内的密钥不能证明任何事情：攻击者也能放入密钥。没有使用它。',
    fix: '请用从签发方取得的公钥验证。',
  }),
  'header-key-link': ({ name, url }) => ({
    title: `令牌链接到其密钥（${name}）`,
    detail: `“${url}”不可信，从不获取：攻击者会让它指向自己的密钥。`,
    fix: '请只接受来自您配置的 URL 的密钥。',
  }),
  'header-thumbprint': ({ name }) => ({
    title: `头部有证书指纹（${name}）`,
    detail: '签名方证书的散列值：有助于查找密钥，但不能证明任何事情。',
  }),
  'zip-on-jws': ({ zip, isInflated }) => ({
    title: `签名的令牌带有 zip（${zip}）`,
    detail: `压缩只为加密的令牌定义（RFC 7516 第 4.1.3 节）。${isInflated ? '载荷以解压后的形式显示' : '载荷按签名时的样子显示，没有解压'}。`,
    fix: '请移除 zip：库不会解压签名的令牌。',
  }),
  'jwe-compressed': ({ zip }) => ({
    title: `内容经过压缩（zip 为 ${zip}）`,
    detail: '没有解压：很小的令牌可能膨胀为非常大的内容。',
  }),
  'jwe-pbes2-count': ({ count }) => ({
    title: `迭代次数非常高：${count}（p2c）`,
    detail: '这么多次迭代需要很长时间，攻击者用它使服务器过载。没有派生密钥。',
    fix: '请在接受此类令牌的地方限制 p2c。',
  }),

  'verify-key-type': ({ alg, kty }) => ({
    title: `此密钥无法验证 ${alg}`,
    detail: `这是 ${kty} 密钥，而 ${alg} 需要其他类型。`,
    fix: signersKey,
  }),
  'verify-key-curve': ({ alg, curve, expected }) => ({
    title: `${alg} 需要 ${expected} 曲线上的密钥`,
    detail: curve === '' ? '此密钥没有指明曲线。' : `此密钥使用 ${curve}。`,
    fix: signersKey,
  }),
  'verify-key-algorithm': ({ alg, keyAlg }) => ({
    title: `此密钥用于 ${keyAlg}，而令牌使用 ${alg}`,
    detail: 'JWK 的 alg 将它限定于一个算法（RFC 7517 第 4.4 节），因此没有用其他算法尝试。',
    fix: '请使用用于该算法的密钥。',
  }),
  'verify-key-fixed': ({ alg, keyAlg }) => ({
    title: `此共享密钥只能用于 ${keyAlg}`,
    detail: `它以不可导出的方式保存，无法转用于 ${alg}。`,
    fix: '请重新导入共享密钥以验证此令牌。',
  }),
  'verify-key-use': ({ member, value }) => ({
    title: '此密钥不用于验证签名',
    detail: `其 ${member} 为 ${value}（RFC 7517 第 4 节），因此没有尝试。`,
    fix: '请粘贴签发方的签名密钥。',
  }),
  'verify-key-confusion': ({ alg, kty, secret }) =>
    secret === null
      ? {
          title: `公钥无法验证 ${alg}`,
          detail: `${alg} 用同一个共享密钥签名和验证。此处是 ${kty} 公钥，并非秘密。攻击者会把 alg 改为 ${alg}，欺骗要求私钥签名的服务。`,
          fix: '如果签发方用私钥签名，不要信任此令牌。如果您与签发方共享密钥，请通过“导入密钥”提供。',
        }
      : {
          title: '伪造：公钥被用作共享密钥',
          detail: `${alg} 用同一个共享密钥签名和验证。这里的密钥就是 ${kty} 公钥本身（${confusedForms[secret]}），因此任何人都能生成此令牌。信任令牌 alg 的服务会接受它。这种攻击称为密钥混淆（RFC 8725 第 2.1 节）。`,
          fix: '不要信任它。请将您的服务配置为只接受一种算法，例如 RS256，并拒绝其他算法。',
        },
  'verify-key-refused': ({ alg }) => ({
    title: '此密钥无法使用',
    detail: `浏览器拒绝将它用于 ${alg}：密钥无效。`,
    fix: '请重新复制密钥，或向签发方索取。',
  }),
  'verify-algorithm-unavailable': ({ alg }) => ({
    title: `此浏览器无法验证 ${alg}`,
    detail: '此浏览器不支持该算法。',
    fix: '请使用较新版本的 Chromium 或 Firefox。',
  }),
  'verify-secret-empty': ({ alg }) => ({
    title: '共享密钥为空',
    detail: `${alg} 需要共享密钥，空的密钥不能保护任何内容。`,
    fix: '请输入签名时所用的共享密钥。',
  }),
};
