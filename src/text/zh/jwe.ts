import type { JweParameter, JweProblem } from '../../core/jwe/problems.js';
import type { ProblemTexts } from '../wording.js';

const needed: Record<Extract<JweProblem, { kind: 'jwe-key-type' }>['needs'], string> = {
  RSA: ' RSA 私钥',
  ECDH: ' EC（P-256、P-384、P-521）或 X25519 私钥',
  secret: '共享密钥',
  password: '密码',
};

const given = (found: string): string => (found === 'oct' ? '共享密钥' : ` ${found} 密钥`);

const parts = { 'encrypted-key': '加密密钥', iv: '初始化向量', tag: '认证标签' };

const parameters: Record<JweParameter, string> = {
  epk: '发送方的一次性公钥',
  apu: '发送方信息',
  apv: '接收方信息',
  iv: '加密密钥的初始化向量',
  tag: '加密密钥的认证标签',
  p2s: '密码的盐值',
  p2c: '密码的散列次数',
};

const reasons = {
  missing: '但它不存在',
  type: '但其值的类型不对',
  base64url: '但它不是 Base64url',
  length: '但其长度不对',
  key: '但它不是已知曲线上的公钥',
  same: '但它与 apu 相同，而两者必须不同',
};

const resembling = (resembles: string | null): string =>
  resembles === null ? '' : `名称须完全一致并区分大小写：是否想写 ${resembles}？`;
const insteadOf = (resembles: string | null, example: string): string =>
  `请使用${resembles === null ? `已注册的名称，例如 ${example}` : ` ${resembles}`}。`;

const megabytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1_000)} KB`;

const theRightKey = '请提供令牌加密时所针对的密钥。';

export const jwe: ProblemTexts<JweProblem> = {
  'jwe-not-encrypted': () => ({
    title: '没有可解密的内容',
    detail: '这不是加密的令牌：加密的令牌有五段，并在头部注明 alg 和 enc。',
    fix: '签名的令牌可以直接读取，并用公钥验证。',
  }),
  'jwe-alg-refused': ({ alg }) => ({
    title: `此处不解密 ${alg}`,
    detail:
      '攻击者只要能看到解密是否失败，就能利用其填充方式逐步还原内容（Bleichenbacher 攻击）。浏览器因此不提供它。',
    fix: '请让发送方改用 RSA-OAEP-256，密钥可以不变。',
  }),
  'jwe-alg-unknown': ({ alg, resembles, signs }) => ({
    title: signs ? `${alg} 用于签名，不用于加密` : `“${alg}”不是此处已知的加密算法`,
    detail: signs
      ? '令牌有五段，属于加密令牌的形式，头部却注明签名算法。没有读取方能解开它。'
      : `它应说明内容密钥的保护方式。${resembling(resembles)}`,
    fix: insteadOf(resembles, 'RSA-OAEP-256'),
  }),
  'jwe-enc-unknown': ({ enc, resembles }) => ({
    title: `“${enc}”不是此处已知的内容加密算法`,
    detail: `enc 说明内容的加密方式（RFC 7518 第 5.1 节）。${resembling(resembles)}`,
    fix: insteadOf(resembles, 'A256GCM'),
  }),
  'jwe-unavailable': ({ name, bits }) => ({
    title: `此处不支持：${bits === null ? name : `${bits} 位密钥的 ${name}`}`,
    detail: '令牌可能没有问题，但此浏览器缺少所需功能。例如 Chromium 不支持 192 位密钥的 AES。',
    fix: '请用其他程序打开，或让发送方用 A128 或 A256 代替 A192。',
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
        ? `${name} 不随令牌传递密钥，此处却有 ${found} 字节。这样的令牌必须拒绝（RFC 7516 第 5.2 节）。`
        : `它有 ${found} 字节，而 ${name} 应为 ${expected} 字节。缺少正确的值就无法解密。`,
    fix: '请重新复制令牌，直到末尾。',
  }),
  'jwe-parameter': ({ name, alg, reason }) => ({
    title: reason === 'missing' ? `头部缺少 ${name}` : `头部的 ${name} 不可用`,
    detail: `${alg} 需要它（${parameters[name]}），${reasons[reason]}。`,
    fix: '请确认令牌完整；否则须由签发方修正。',
  }),
  'jwe-rounds-over': ({ count, most }) => ({
    title: `散列次数 ${count} 过多（p2c）`,
    detail: `此处最多执行 ${most} 次。攻击者会用很大的次数让计算机忙碌，曾有服务器因此瘫痪。`,
    fix: '除非清楚发送方为何需要这么多次，否则不要信任此令牌。',
  }),
  'jwe-rounds-low': ({ count, least }) => ({
    title: `散列次数只有 ${count}（p2c）`,
    detail: `RFC 7518 第 4.8.1.2 节要求至少 ${least} 次。得到此令牌的人可以快速尝试密码。`,
    fix: '请在生成令牌处提高 p2c，并使用较长的密码。',
  }),
  'jwe-zip-unknown': ({ zip }) => ({
    title: `“${zip}”不是此处已知的压缩方式`,
    detail: '唯一有定义的是 DEF（RFC 7516 第 4.1.3 节）。',
    fix: '请在生成令牌处去掉 zip。',
  }),
  'jwe-zip-over': ({ what, most }) => ({
    title: '压缩的内容过大',
    detail:
      what === 'compressed'
        ? `解压前就超过 ${megabytes(most)}，解压后可能增大上千倍，因此没有解压。`
        : `解压后超过 ${megabytes(most)}，已在此停止：让很小的令牌变成巨大的文本是一种已知攻击。`,
    fix: '请不经压缩发送内容（RFC 8725 第 3.6 节不建议压缩）。',
  }),
  'jwe-zip-broken': () => ({
    title: '内容无法解压',
    detail: '密钥正确，内容也未被修改，但并非如头部所说以 DEFLATE（RFC 1951）压缩。',
    fix: '生成令牌时压缩数据不能带 zlib 或 gzip 头，或去掉 zip。',
  }),
  'jwe-layers-over': ({ most }) => ({
    title: '令牌嵌套过深',
    detail: `已显示前 ${most} 层，最后一层的内容没有打开。`,
    fix: '请单独粘贴最内层的令牌以继续。',
  }),
  'jwe-key-missing': ({ alg }) => ({
    title: '已加密：需要密钥才能读取',
    detail: `只有用接收方的密钥才能读取内容（${alg}）。密钥不会离开本页。`,
    fix: '请提供令牌加密时所针对的私钥、共享密钥或密码。',
  }),
  'jwe-key-public': ({ alg }) => ({
    title: '这是密钥的公钥部分',
    detail: `使用 ${alg} 时，公钥用于加密，只有私钥才能解密。`,
    fix: '请提供对应的私钥。',
  }),
  'jwe-key-type': ({ alg, needs, found }) => ({
    title: `${alg} 与此密钥不匹配`,
    detail: `解密需要${needed[needs]}，加密可用其公钥部分。此处提供的是${given(found)}。`,
    fix: theRightKey,
  }),
  'jwe-key-curve': ({ alg, curve, expected }) => ({
    title: '密钥位于另一条曲线上',
    detail: `${alg} 要求协商的两个密钥位于同一条曲线上。发送方的曲线是 ${expected || '（未命名）'}，此密钥的曲线是 ${curve || '（未命名）'}。`,
    fix: theRightKey,
  }),
  'jwe-key-size': ({ alg, needs, found, expected }) => ({
    title: needs === 'RSA' ? '令牌针对的是另一长度的密钥' : '共享密钥的长度不对',
    detail:
      needs === 'RSA'
        ? `其加密密钥对应 ${expected} 位的 RSA 密钥，而此密钥为 ${found} 位。`
        : `${alg} 在此需要 ${expected} 位（${expected / 8} 字节），而此处为 ${found} 位。`,
    fix:
      needs === 'RSA'
        ? theRightKey
        : '如果共享密钥是 Base64url 或十六进制形式，请选择相应的读取方式，以免被当作文本。',
  }),
  'jwe-key-weak': ({ alg, bits, least }) => ({
    title: `${bits} 位的 RSA 密钥太短`,
    detail: `${alg} 要求至少 ${least} 位（RFC 7518 第 4.3 节）；更短的密钥可被破解。此处不使用它。`,
    fix: '请生成新的密钥对，并将公钥交给发送方。',
  }),
  'jwe-key-use': ({ alg, member, value }) => ({
    title: '此密钥限定了其他用途',
    detail: `其 ${member} 为“${value}”，说明密钥的制作者不希望它用于 ${alg}（RFC 7517 第 4 节）。`,
    fix: `请提供用于此目的的密钥；如果确认无误，也可从密钥中去掉 ${member}。`,
  }),
  'jwe-key-refused': ({ alg }) => ({
    title: '此密钥无法使用',
    detail: `浏览器拒绝将它用于 ${alg}：各部分不能组成有效的密钥。`,
    fix: '请重新复制密钥，或向来源重新索取。',
  }),
  'jwe-decryption-failed': ({ alg, enc, kid, tried }) => ({
    title: tried > 1 ? `${tried} 个密钥都无法解开此令牌` : '此密钥无法解开令牌',
    detail:
      `可能密钥不正确，也可能令牌在传递途中被修改。按设计，加密（${alg}，${enc}）不会透露是哪一种。` +
      (kid === null ? '' : `令牌注明其密钥名为“${kid.slice(0, 200)}”。`),
    fix: '请重新复制令牌，并确认密钥或密码就是加密时所用的。',
  }),
  'jwe-secret-empty': () => ({
    title: '没有共享密钥',
    detail: '空的密钥既不能保护也不能解开任何内容。',
    fix: '请输入生成令牌时所用的密码或共享密钥。',
  }),
  'jwe-secret-unreadable': ({ form }) => ({
    title: form === 'hex' ? '共享密钥不是十六进制' : '共享密钥不是 Base64url',
    detail:
      form === 'hex'
        ? '十六进制每字节两位，由 0 到 9 和 a 到 f 组成。'
        : 'Base64url 只包含 A 到 Z、a 到 z、0 到 9、- 和 _。',
    fix: '请选择其他形式：按文本读取时，任何共享密钥都能读取。',
  }),
};
