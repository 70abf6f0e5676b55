import type { JweParameter, JweProblem } from '../../core/jwe/problems.js';
import type { ProblemTexts } from '../wording.js';

const needed: Record<Extract<JweProblem, { kind: 'jwe-key-type' }>['needs'], string> = {
  RSA: ' RSA 私钥（加密时可用公钥）',
  ECDH: ' EC（P-256、P-384、P-521）或 X25519 私钥（加密时可用公钥）',
  secret: '共享密钥',
  password: '密码',
};

const given = (found: string): string => (found === 'oct' ? '共享密钥' : ` ${found} 密钥`);

const parts = { 'encrypted-key': '加密密钥', iv: '初始化向量', tag: '认证标签' };

const parameters: Record<JweParameter, string> = {
  epk: '发送方的临时公钥',
  apu: '发送方信息',
  apv: '接收方信息',
  iv: '加密密钥的初始化向量',
  tag: '加密密钥的认证标签',
  p2s: '密码的盐值',
  p2c: '迭代次数',
};

const reasons = {
  missing: '但它缺失',
  type: '但其值的类型不对',
  base64url: '但它不是 Base64url',
  length: '但其长度不对',
  key: '但它不是受支持曲线上的公钥',
  same: '但它与 apu 相同，而两者必须不同',
};

const resembling = (resembles: string | null): string =>
  resembles === null ? '' : `名称须完全一致并区分大小写：是否想写 ${resembles}？`;
const insteadOf = (resembles: string | null, example: string): string =>
  `请使用${resembles === null ? `已注册的名称，例如 ${example}` : ` ${resembles}`}。`;

const megabytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1_000)} KB`;

const theRightKey = '请使用接收方的密钥。';

export const jwe: ProblemTexts<JweProblem> = {
  'jwe-not-encrypted': () => ({
    title: '没有可解密的内容',
    detail: '这不是加密的令牌：加密的令牌有五段，并在头部注明 alg 和 enc。',
    fix: '签名的令牌可以直接读取，并用公钥验证。',
  }),
  'jwe-alg-refused': ({ alg }) => ({
    title: `不支持 ${alg}`,
    detail:
      '攻击者只要能看到解密是否失败，就能利用其填充方式还原内容（Bleichenbacher 攻击）。浏览器因此不支持它。',
    fix: '请让发送方改用 RSA-OAEP-256，密钥可以不变。',
  }),
  'jwe-alg-unknown': ({ alg, resembles, signs }) => ({
    title: signs ? `${alg} 是签名算法` : `“${alg}”不是已知的密钥管理算法`,
    detail: signs
      ? '令牌像 JWE 一样有五段，其 alg 却用于签名。没有库能解密它。'
      : `alg 说明内容加密密钥的保护方式。${resembling(resembles)}`,
    fix: insteadOf(resembles, 'RSA-OAEP-256'),
  }),
  'jwe-enc-unknown': ({ enc, resembles }) => ({
    title: `“${enc}”不是已知的内容加密算法`,
    detail: `enc 说明内容的加密方式（RFC 7518 第 5.1 节）。${resembling(resembles)}`,
    fix: insteadOf(resembles, 'A256GCM'),
  }),
  'jwe-unavailable': ({ name, bits }) => ({
    title: `此浏览器不支持：${bits === null ? name : `${bits} 位密钥的 ${name}`}`,
    detail: '令牌可能没有问题，但此浏览器缺少该算法。例如 Chromium 不支持 AES-192。',
    fix: '请用其他工具解密，或让发送方用 A128 或 A256 代替 A192。',
  }),
  'jwe-part-length': ({ part, name, found, expected }) => ({
    title:
      expected === 0
        ? `不应有${parts[part]}`
        : found === 0
          ? `缺少${parts[part]}`
          : `${parts[part]}的长度不对`,
    detail:
      expected === 0
        ? `${name} 的加密密钥必须为空，此处却有 ${found} 字节。这样的令牌必须拒绝（RFC 7516 第 5.2 节）。`
        : `它有 ${found} 字节，而 ${name} 应为 ${expected} 字节。令牌无法解密。`,
    fix: '请重新复制整个令牌。',
  }),
  'jwe-parameter': ({ name, alg, reason }) => ({
    title: reason === 'missing' ? `头部缺少 ${name}` : `头部的 ${name} 不可用`,
    detail: `${alg} 需要它（${parameters[name]}），${reasons[reason]}。`,
    fix: '请确认令牌完整。如果完整，须由签发方修正。',
  }),
  'jwe-rounds-over': ({ count, most }) => ({
    title: `迭代次数过高：${count}（p2c）`,
    detail: `上限为 ${most} 次。攻击者会用很高的次数使接收方过载。`,
    fix: '除非清楚发送方为何使用这么多次迭代，否则不要信任此令牌。',
  }),
  'jwe-rounds-low': ({ count, least }) => ({
    title: `迭代次数过低：${count}（p2c）`,
    detail: `RFC 7518 第 4.8.1.2 节建议至少 ${least} 次。得到此令牌的人可以快速猜测密码。`,
    fix: '请在生成令牌的代码中提高 p2c，并使用较长的密码。',
  }),
  'jwe-zip-unknown': ({ zip }) => ({
    title: `“${zip}”不是已知的压缩算法`,
    detail: '唯一有定义的是 DEF（RFC 7516 第 4.1.3 节）。',
    fix: '请在生成令牌的代码中移除 zip。',
  }),
  'jwe-zip-over': ({ what, most }) => ({
    title: '压缩的内容过大',
    detail:
      what === 'compressed'
        ? `解压前就超过 ${megabytes(most)}，解压后可能增大上千倍，因此没有解压。`
        : `解压后超过 ${megabytes(most)}，已在此停止：让很小的令牌变成巨大的内容是一种已知攻击。`,
    fix: '请不经压缩发送内容（RFC 8725 第 3.6 节不建议压缩）。',
  }),
  'jwe-zip-broken': () => ({
    title: '内容无法解压',
    detail: '解密成功，但内容并非如头部所说是 DEFLATE 数据（RFC 1951）。',
    fix: '生成令牌时压缩数据不能带 zlib 或 gzip 头，或移除 zip。',
  }),
  'jwe-layers-over': ({ most }) => ({
    title: '嵌套令牌过多',
    detail: `已显示前 ${most} 层，最后一层的内容没有解密。`,
    fix: '请单独粘贴最内层的令牌以继续。',
  }),
  'jwe-key-missing': ({ alg }) => ({
    title: '需要解密密钥',
    detail: `只有用接收方的密钥才能读取内容（${alg}）。密钥不会离开您的浏览器。`,
    fix: '请输入接收方的私钥、共享密钥或密码。',
  }),
  'jwe-recipient-key-missing': ({ alg, needs }) => ({
    title: needs === 'password' ? '需要密码' : needs === 'secret' ? '需要共享密钥' : '需要接收方的公钥',
    detail: `${alg} 用它加密。`,
    fix: '请输入到“加密密钥”。',
  }),
  'jwe-key-public': ({ alg }) => ({
    title: '这是公钥',
    detail: `使用 ${alg} 时，公钥用于加密，只有私钥才能解密。`,
    fix: '请输入对应的私钥。',
  }),
  'jwe-key-type': ({ alg, needs, found }) => ({
    title: `此密钥与 ${alg} 不匹配`,
    detail: `需要${needed[needs]}。此处提供的是${given(found)}。`,
    fix: theRightKey,
  }),
  'jwe-key-curve': ({ alg, curve, expected }) => ({
    title: '曲线不匹配',
    detail: `${alg} 要求两个密钥使用同一条曲线。发送方的曲线是 ${expected || '（未命名）'}，此密钥的曲线是 ${curve || '（未命名）'}。`,
    fix: theRightKey,
  }),
  'jwe-key-size': ({ alg, needs, found, expected }) => ({
    title: needs === 'RSA' ? 'RSA 密钥的长度不对' : '共享密钥的长度不对',
    detail:
      needs === 'RSA'
        ? `令牌是为 ${expected} 位的 RSA 密钥加密的，而此密钥为 ${found} 位。`
        : `${alg} 在此需要 ${expected} 位（${expected / 8} 字节），而此处为 ${found} 位。`,
    fix: needs === 'RSA' ? theRightKey : '如果共享密钥是 Base64url 或十六进制形式，请选择相应的格式。',
  }),
  'jwe-key-weak': ({ alg, bits, least }) => ({
    title: `${bits} 位的 RSA 密钥太短`,
    detail: `${alg} 要求至少 ${least} 位（RFC 7518 第 4.3 节）；更短的密钥可被破解。没有使用它。`,
    fix: '请生成新的密钥对，并将公钥交给发送方。',
  }),
  'jwe-key-use': ({ alg, member, value }) => ({
    title: '此密钥不用于加密',
    detail: `其 ${member} 为“${value}”，不能用于 ${alg}（RFC 7517 第 4 节）。`,
    fix: `请使用加密密钥，或从 JWK 中移除 ${member}。`,
  }),
  'jwe-key-refused': ({ alg }) => ({
    title: '此密钥无法使用',
    detail: `浏览器拒绝将它用于 ${alg}：密钥无效。`,
    fix: '请重新复制密钥，或向来源重新索取。',
  }),
  'jwe-decryption-failed': ({ alg, enc, kid, tried }) => ({
    title: tried > 1 ? `${tried} 个密钥都无法解密此令牌` : '此密钥无法解密令牌',
    detail:
      `可能密钥不正确，也可能令牌被修改。按设计，加密（${alg}，${enc}）不会透露是哪一种。` +
      (kid === null ? '' : `令牌的 kid 为“${kid.slice(0, 200)}”。`),
    fix: '请重新复制令牌，并确认这是接收方的密钥或密码。',
  }),
  'jwe-recipients-none': ({ algs }) => ({
    title: '没有接收方与此密钥匹配',
    detail: `各接收方所需密钥的算法：${algs.length > 0 ? algs.slice(0, 20).join('、') : '未注明'}。`,
    fix: '请使用“JWE JSON 序列化”中所列任一接收方的密钥。',
  }),
  'jwe-secret-empty': () => ({
    title: '共享密钥为空',
    detail: '空的密钥既不能保护内容，也不能解密。',
    fix: '请输入加密令牌时所用的密码或共享密钥。',
  }),
  'jwe-secret-unreadable': ({ form }) => ({
    title: form === 'hex' ? '共享密钥不是十六进制' : '共享密钥不是 Base64url',
    detail:
      form === 'hex'
        ? '十六进制每字节两位，由 0 到 9 和 a 到 f 组成。'
        : 'Base64url 只包含 A 到 Z、a 到 z、0 到 9、- 和 _。',
    fix: '请选择其他格式。“文本”可用于任何共享密钥。',
  }),
};
