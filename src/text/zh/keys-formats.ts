import type {
  ForeignFormat,
  KeyFormatProblem,
  KeyRepair,
  Published,
} from '../../core/keys/formats/problems.js';
import type { ProblemTexts, Wording } from '../wording.js';
import { keySourceNames } from './keySources.js';
import { list, typeName } from './words.js';

const foreignFormats: Readonly<Record<ForeignFormat, Wording>> = {
  pkcs12: {
    title: '这是 PKCS#12 文件',
    detail: 'PKCS#12 文件（.p12、.pfx）包含加密的密钥和证书，此处不支持。',
    fix: '请提取私钥：openssl pkcs12 -in file.p12 -nocerts -nodes -out key.pem',
  },
  pkcs7: {
    title: '这是 PKCS#7 包',
    detail: 'PKCS#7 文件（.p7b）是证书的容器，此处不支持。',
    fix: '请提取证书：openssl pkcs7 -in file.p7b -print_certs -out certs.pem',
  },
  jks: {
    title: '这是 Java 密钥库',
    detail: '不支持 JKS 和 JCEKS 文件。',
    fix: '请先转换：keytool -importkeystore -srckeystore file.jks -destkeystore file.p12 -deststoretype PKCS12，再执行 openssl pkcs12 -in file.p12 -nodes -out key.pem',
  },
  putty: {
    title: '这是 PuTTY 密钥（.ppk）',
    detail: '无法读取 PuTTY 自有格式的此版本或此部分。',
    fix: '请在 PuTTYgen 中加载密钥，选择 Conversions、Export OpenSSH key。其他系统：puttygen key.ppk -O private-openssh -o key.pem',
  },
  pgp: {
    title: '这是 PGP 块',
    detail: 'PGP 密钥用于签名邮件和软件包，JWT 库不支持它。',
    fix: '请以 PEM 或 JWK 形式粘贴 RSA、EC 或 Ed25519 密钥。',
  },
  xml: {
    title: '这是 XML 密钥',
    detail: '其中没有 RSAKeyValue，也没有 X509Certificate，因此没有可读取的密钥。',
    fix: '请将密钥导出为 PEM。在 .NET 中：rsa.ExportSubjectPublicKeyInfoPem()。',
  },
  token: {
    title: '这是令牌，不是密钥',
    detail: '以点号分隔的三段是 JWT。密钥用于验证它。',
    fix: '请将它粘贴到“编码后的令牌”，在此处粘贴签发方的公钥。',
  },
  url: {
    title: '这是 URL，不是密钥',
    detail: 'Countersign 从不获取任何内容，因此密钥和令牌都不会离开您的浏览器。',
    fix: '请自行打开该 URL 并粘贴其内容，例如 JWK Set。',
  },
  'certificate-request': {
    title: '这是证书请求',
    detail: 'CSR 用于申请证书，本身不是证书。',
    fix: '请粘贴私钥或公钥：openssl req -in request.csr -noout -pubkey',
  },
  crl: {
    title: '这是证书吊销列表',
    detail: 'CRL 列出被吊销的证书，不含密钥。',
    fix: '请粘贴证书或公钥。',
  },
  parameters: {
    title: '这是参数，不是密钥',
    detail: 'EC、DH 或 DSA PARAMETERS 块只说明对应密钥的种类。',
    fix: '请粘贴其后的块，例如 EC PRIVATE KEY。',
  },
  'binary-as-text': {
    title: '这是以文本粘贴的二进制文件',
    detail: 'DER 和 PKCS#12 文件经过剪贴板会损坏：部分字节已丢失。',
    fix: '请选择或拖放文件本身，或转换为 PEM。',
  },
};

const rsaParts = {
  n: '模数 n 不等于 p 与 q 的乘积',
  d: '私钥指数 d 与 n 和 e 不匹配',
  dp: 'dp 不等于 d mod (p - 1)',
  dq: 'dq 不等于 d mod (q - 1)',
  qi: 'qi 不是 q 模 p 的逆元',
};

const exponents = {
  one: { title: 'RSA 指数为 1：此密钥不能保护任何内容', detail: 'e = 1 时，签名就是消息本身。' },
  even: { title: 'RSA 指数为偶数', detail: 'RSA 密钥的 e 不可能是偶数，无法用它签名。' },
  'too-large': {
    title: 'RSA 指数过大',
    detail: '浏览器最多支持 33 位的 e。几乎所有密钥都使用 65537。',
  },
};

const armour = {
  'no-end': (label: string) => `缺少“${label}”的 END 行：密钥被截断。`,
  'no-begin': (label: string) => `缺少“${label}”的 BEGIN 行：密钥被截断。`,
  'labels-differ': (label: string) => `“BEGIN ${label}”与其 END 行不一致：可能混淆了两个密钥。`,
  empty: (label: string) => `“${label}”的 BEGIN 行和 END 行之间没有内容。`,
};

const memberFaults = {
  type: '不是字符串',
  base64url: '不是 Base64url',
  empty: '为空',
  length: '的长度不对',
};

function publishedIn(where: Published): string {
  if ('document' in where) {
    const { document, part, number } = where;
    return part === 'section' ? `${document} 第 ${number} 节` : `${document} 附录 ${number}`;
  }
  const what = where.default === 'key-pair' ? '密钥对' : '共享密钥';
  return `${where.site} 默认的${where.alg === null ? what : ` ${where.alg} ${what}`}`;
}

const repairs: Readonly<Record<KeyRepair, string>> = {
  'base64-of-text': '它又经过了一层 Base64 编码，如 Kubernetes Secret 中那样。',
  'pem-in-pem': 'PEM 块中是另一个 PEM 块的 Base64。',
  'plus-as-space': '所有 + 都变成了空格（如经过网页表单），已逐一还原。',
  'lost-backslash': '所有 \\n 都丢失了反斜杠，已移除行尾的 n。',
  hsm: 'kty 中的 HSM 只说明私钥的保存位置，已忽略它并读取密钥。',
};

const newKey = '请生成至少 2048 位的新密钥对，并登记其公钥。';
const copyAgain = '请重新复制整个密钥，从第一个短横线到最后一个，或选择文件。';
const fromSource = '请从来源重新获取密钥。';
const anotherKey = '请使用 RSA、EC（P-256、P-384、P-521）或 Ed25519 密钥。';
const reEncrypt = '请重新加密：openssl pkcs8 -topk8 -v2 aes-256-cbc -in key.pem -out new.pem';

export const keyFormatTexts: ProblemTexts<KeyFormatProblem> = {
  'key-not-found': () => ({
    title: '未找到密钥',
    detail: '此文本中没有密钥。',
    fix: '请粘贴 PEM（-----BEGIN ...）、JWK 或 JWK Set、证书、OpenSSH 或 PuTTY 密钥、.NET XML 密钥，或 Base64 编码的 DER 密钥。共享密钥请在“导入密钥”中以文本、base64url 或十六进制读取。',
  }),
  'key-foreign-format': ({ format }) => foreignFormats[format],
  'key-label-unknown': ({ label }) => ({
    title: '未知的 PEM 块',
    detail: `“BEGIN ${label}”不是密钥块。`,
    fix: '密钥块的标签有 PRIVATE KEY、PUBLIC KEY、RSA PRIVATE KEY、EC PRIVATE KEY 或 CERTIFICATE 等。',
  }),
  'key-armour-broken': ({ label, reason }) => ({
    title: 'PEM 块不完整',
    detail: armour[reason](label),
    fix: copyAgain,
  }),
  'key-base64-broken': ({ found }) => ({
    title: '密钥已损坏：不是 Base64',
    detail:
      found === null
        ? '少了或多了一个字符：这不是有效的 Base64 长度。'
        : `密钥中有“${found}”，它不是 Base64 字符。`,
    fix: copyAgain,
  }),
  'key-der-length': ({ declared, found }) => ({
    title: found < declared ? '密钥缺少一部分' : '密钥之后有多余内容',
    detail: `密钥声明有 ${declared} 字节，实际有 ${found} 字节。${found < declared ? '复制时可能丢失了一行。' : '可能有一行复制了两次。'}`,
    fix: copyAgain,
  }),
  'key-der-unreadable': () => ({
    title: '无法读取密钥',
    detail: '内容不是私钥、公钥或证书，可能已损坏。',
    fix: `${copyAgain}检查原件：openssl pkey -in key.pem -noout -text`,
  }),
  'key-private-under-public-label': ({ label }) => ({
    title: '这是带有公钥标签的私钥',
    detail: `“BEGIN ${label}”之下的内容是私钥。得到它的人能以您的名义签名。`,
    fix: '请勿分享。重新导出公钥：openssl pkey -in key.pem -pubout。如果已经分享，请更换密钥对。',
  }),
  'key-encrypted': ({ scheme }) => ({
    title: '此密钥已加密',
    detail: `请输入其口令（${scheme}）。口令不会离开您的浏览器。`,
    fix: '请输入口令。',
  }),
  'key-passphrase-wrong': ({ scheme }) => ({
    title: '口令错误',
    detail: `密钥已加密（${scheme}），用此口令无法解密。密钥损坏时也会如此。`,
    fix: '请检查大写锁定和键盘布局，然后重试。',
  }),
  'key-encryption-unsupported': ({ scheme }) => ({
    title: '不支持的密钥加密方式',
    detail: `私钥以 ${scheme} 加密，浏览器不支持它，因此无法使用口令。`,
    fix: scheme.startsWith('PuTTY')
      ? '请在 PuTTYgen 中以口令加载密钥，选择 Conversions、Export OpenSSH key，且不设口令。'
      : scheme.startsWith('OpenSSH')
        ? '请移除副本的口令：ssh-keygen -p -N "" -f copy-of-key'
        : reEncrypt,
  }),
  'key-derivation-too-costly': ({ derivation, asked, most }) => ({
    title: '密钥派生的计算量过大',
    detail: `${derivation} 要求 ${asked} 个工作单位，上限为 ${most}。页面会停滞数分钟。`,
    fix: reEncrypt,
  }),
  'key-algorithm-unsupported': ({ algorithm }) => ({
    title: `不支持 ${algorithm} 密钥`,
    detail: `JWT 不使用 ${algorithm} 密钥，或此浏览器不支持。`,
    fix: anotherKey,
  }),
  'key-seed-missing': ({ algorithm }) => ({
    title: `此 ${algorithm} 密钥缺少种子`,
    detail: '它只有展开形式，而浏览器从 32 字节的种子派生密钥。',
    fix: '请重新导出带种子的密钥（RFC 9881 第 6 节）。',
  }),
  'key-secret-unreadable': ({ encoding }) => ({
    title: `这不是${{ hex: '十六进制', base64: ' Base64', base64url: ' Base64url' }[encoding]}`,
    detail: {
      hex: '十六进制由成对的数字 0 到 9 和字母 a 到 f 组成。',
      base64: 'Base64 由字母、数字、+ 和 / 组成，末尾可带 =。',
      base64url: 'Base64url 由字母、数字、- 和 _ 组成，末尾最多带 =。',
    }[encoding],
    fix: '请重新复制共享密钥，或选择其他编码。',
  }),
  'key-secret-empty': () => ({
    title: '共享密钥为空',
    detail: '空的共享密钥不能保护任何内容，浏览器也不会用它签名。',
    fix: '请输入共享密钥，或选择包含它的文件。',
  }),
  'key-curve-unsupported': ({ curve }) => ({
    title: `不支持曲线 ${curve}`,
    detail: '浏览器只支持 P-256、P-384 和 P-521。',
    fix: anotherKey,
  }),
  'key-curve-explicit': () => ({
    title: 'EC 密钥使用显式曲线参数',
    detail: '曲线以数值写出，而没有使用名称。此类密钥曾被用于伪造（CVE-2020-0601）。',
    fix: '请转换为命名曲线：openssl ec -in key.pem -param_enc named_curve -out new.pem',
  }),
  'key-curve-missing': () => ({
    title: 'EC 密钥没有曲线',
    detail: '如果前面有 EC PARAMETERS 块，EC PRIVATE KEY 块可以省略曲线，但此处没有。',
    fix: '请将 EC PARAMETERS 块一并复制。',
  }),
  'key-raw-unclear': () => ({
    title: '32 字节：原始公钥或共享密钥',
    detail: 'Ed25519 原始公钥与共享密钥看起来完全相同。令牌的 alg 可以区分两者，但目前还没有外来的令牌。',
    fix: '请同时粘贴令牌：alg 为 EdDSA 或 Ed25519 时会读取此公钥。共享密钥请用“导入密钥”加载。',
  }),
  'key-rsa-inconsistent': ({ part }) => ({
    title: 'RSA 密钥不一致',
    detail: `私钥不一致：${rsaParts[part]}。它会生成错误的签名，或泄露密钥。`,
    fix: `${fromSource}检查原件：openssl rsa -in key.pem -check`,
  }),
  'key-rsa-exponent': ({ reason }) => ({ ...exponents[reason], fix: newKey }),
  'key-rsa-modulus-even': () => ({
    title: 'RSA 模数为偶数',
    detail: 'RSA 密钥的模数 n 不可能是偶数：密钥已损坏或是伪造的。',
    fix: fromSource,
  }),
  'key-rsa-too-short': ({ bits, least }) => ({
    title: `RSA 密钥太短：${bits} 位`,
    detail: `低于 ${least} 位的密钥用一台计算机就能破解：其签名不能证明任何事情。`,
    fix: newKey,
  }),
  'key-rsa-too-long': ({ bits, most }) => ({
    title: `RSA 密钥太长：${bits} 位`,
    detail: `浏览器最多支持 ${most} 位。`,
    fix: '请使用 2048 到 4096 位。',
  }),
  'key-rsa-multi-prime': () => ({
    title: 'RSA 密钥有两个以上的素数',
    detail: '浏览器不支持多素数 RSA 密钥。',
    fix: newKey,
  }),
  'key-public-part-invalid': ({ type }) => ({
    title: `这不是有效的 ${type} 密钥`,
    detail: '公钥部分已损坏：对于 EC 密钥，其点不在曲线上。',
    fix: copyAgain,
  }),
  'key-self-test-failed': ({ type }) => ({
    title: '私钥与公钥不匹配',
    detail: `用此 ${type} 私钥生成的签名，无法用该公钥验证。`,
    fix: fromSource,
  }),
  'jwk-not-json': ({ line, column }) => ({
    title: '这不是 JSON',
    detail: `JWK 是 JSON，而第 ${line} 行第 ${column} 列的 JSON 无效。JSON 中的名称要放在双引号内。`,
    fix: '请将名称和字符串放在双引号内，并移除注释和末尾的逗号。',
  }),
  'jwk-not-object': ({ found }) => ({
    title: '此 JSON 不是密钥',
    detail: `JWK 是 JSON 对象，此处是：${typeName(found)}。`,
    fix: '请粘贴整个 JWK，包括花括号。',
  }),
  'jwk-duplicate-member': ({ name }) => ({
    title: `成员“${name}”重复`,
    detail: '对象中有两个相同的名称，不同的库会取不同的值（RFC 7517 第 4 节）。',
    fix: '请移除错误的一个。',
  }),
  'jwk-member-missing': ({ member, kty }) => ({
    title: `缺少成员“${member}”`,
    detail:
      kty === null
        ? '每个 JWK 都需要 kty，即密钥类型（RFC 7517 第 4.1 节）。'
        : `${kty} 类型的 JWK 必须有 ${member}（RFC 7518 第 6 节）。`,
    fix: '请复制整个 JWK。',
  }),
  'jwk-member-invalid': ({ member, reason }) => ({
    title: `成员“${member}”${memberFaults[reason]}`,
    detail: 'JWK 中的密钥值是规定形式的 Base64url 字符串（RFC 7518 第 6 节）。',
    fix: '请从来源重新复制 JWK。',
  }),
  'jwk-member-is-text': ({ member, text }) =>
    text === null
      ? {
          title: `“${member}”中是 PEM，而不是数值`,
          detail: `在 JWK 中，${member} 是模数本身的 Base64url 编码。此处却编码了整个 PEM，任何库都无法读取此密钥。`,
          fix: `请让发布方修正此 JWK。在此之前，可将 ${member} 进行 Base64 解码，再粘贴其中的 PEM。`,
        }
      : {
          title: `“${member}”中是文本，而不是数值`,
          detail: `内容为：“${text}”。软件未能获取正确的密钥时会写入这样的消息，例如 Istio。`,
          fix: '请检查获取此密钥集时所用的地址或网络。密钥本身没有问题。',
        },
  'jwk-is-metadata': ({ jwksUri }) => ({
    title: '这是签发方的配置，不是它的密钥',
    detail: `密钥位于 jwks_uri：${jwksUri}`,
    fix: '打开该地址，并粘贴其内容。',
  }),
  'jwk-kty-unknown': ({ kty, meant }) => ({
    title: `“${kty}”不是密钥类型（kty）`,
    detail: '请使用 RSA、EC、OKP 或 oct，区分大小写（RFC 7517 第 4.1 节）。',
    ...(meant === null ? {} : { fix: `请将 "kty" 设为 "${meant}"。` }),
  }),
  'jwk-kty-mismatch': ({ kty, looksLike }) => ({
    title: `kty 为 ${kty}，而成员属于 ${looksLike}`,
    detail: '缺少该 kty 所需的成员。',
    fix: `如果成员正确，请将 "kty" 设为 "${looksLike}"。`,
  }),
  'jwk-crt-partial': ({ missing }) => ({
    title: 'RSA 私钥不完整',
    detail: `缺少 ${list(missing)}：p、q、dp、dq 和 qi 只要有一个，就必须五个齐全（RFC 7518 第 6.3.2 节）。`,
    fix: '请复制整个 JWK，或五个都移除。',
  }),
  'jwk-alg-mismatch': ({ alg, keyType }) => ({
    title: `alg ${alg} 与此 ${keyType} 密钥不匹配`,
    detail: 'alg 说明预期的算法（RFC 7517 第 4.4 节），而此类型的密钥不支持它。',
    fix: '请移除或更正 alg。',
  }),
  'jwks-keys-not-array': ({ found }) => ({
    title: '“keys”不是数组',
    detail: `JWK Set 将密钥列在数组中（RFC 7517 第 5 节），此处是：${typeName(found)}。`,
    fix: '请使用 {"keys": [ ... ]}。',
  }),
  'jwks-empty': () => ({
    title: '此 JWK Set 为空',
    detail: '其中没有密钥。',
    fix: '请询问发布方：密钥可能已轮换，或尚未部署。',
  }),
  'key-rsa-weak': ({ bits }) => ({
    title: `弱密钥：${bits} 位`,
    detail: 'RS256 要求至少 2048 位（RFC 7518 第 3.3 节）。此密钥只能验证，不能签名。',
    fix: newKey,
  }),
  'key-publicly-known': ({ where }) => ({
    title: '已公开的密钥',
    detail: `它连同可用于签名的部分已公开（${publishedIn(where)}）：任何人都能用它签名。它只用于示例。`,
    fix: '切勿用于真实令牌。请生成新的密钥。',
  }),
  'key-rsa-roca': () => ({
    title: '此密钥可被破解（ROCA）',
    detail: '其模数由有缺陷的智能卡库生成（CVE-2017-15361）：可以由它计算出私钥。',
    fix: '请更换为其他程序生成的密钥。',
  }),
  'key-label-mismatch': ({ label, actual }) => ({
    title: '标签与内容不符',
    detail: `“BEGIN ${label}”之下的内容是：${keySourceNames[actual]}。已按实际内容读取，其他库可能会拒绝。`,
    fix: '请用“导出密钥”以正确的标签重新导出。',
  }),
  'key-repaired': ({ how }) => ({
    title: how.some((one) => one !== 'hsm') ? '已先修复密钥文本' : '密钥类型中有 HSM',
    detail: how.map((one) => repairs[one]).join(''),
    fix: how.some((one) => one !== 'hsm')
      ? '内容没有缺失。直接使用此文本的软件可能会拒绝，请在来源处修正。'
      : '内容没有缺失。如果其他软件拒绝此密钥，请去掉 kty 中的 -HSM。',
  }),
  'key-secret-is-public-key': () => ({
    title: '此共享密钥是公钥',
    detail:
      '它作为共享密钥载入，但它是公钥（PEM 或 DER）。公钥并非秘密，因此任何人都能用它签名（RFC 8725 第 2.1 节）。',
    fix: '要验证 RS256 或 ES256，请将它粘贴到“公钥”。HS256 请使用随机的共享密钥。',
  }),
  'key-secret-short': ({ bits, least }) => ({
    title: `共享密钥太短：${bits} 位`,
    detail: `它至少应与散列值等长，即 ${least} 位（RFC 7518 第 3.2 节）；短的可以被猜到。`,
    fix: `请使用至少 ${least / 8} 个随机字节。`,
  }),
  'jwk-kid-duplicate': ({ kid, count }) => ({
    title: `kid “${kid}”重复`,
    detail: `${count} 个密钥的 kid 相同，因此无法识别密钥（RFC 7517 第 4.5 节）。`,
    fix: '请尝试每个密钥，并请发布方使用不同的 kid。',
  }),
  'jwk-x5c-mismatch': () => ({
    title: 'x5c 证书不匹配',
    detail:
      'x5c 中的第一个证书必须包含此 JWK 的密钥（RFC 7517 第 4.7 节）。已使用 JWK 自身的值，未使用证书。',
    fix: '请询问发布方哪一个正确。',
  }),
  'jwk-x5c-unreadable': () => ({
    title: '无法读取 x5c 证书',
    detail: 'x5c 必须是 Base64 编码的 DER 证书数组（RFC 7517 第 4.7 节）。已忽略。',
    fix: '如果其他成员完整，则无需处理。',
  }),
  'jwk-member-not-canonical': ({ member, reason }) => ({
    title: `成员“${member}”不是规范形式`,
    detail:
      reason === 'alphabet'
        ? '它含有填充、空白、+ 或 /，而 Base64url 不允许这些。其他库可能会拒绝。'
        : '它的前导零过多或过少。其他库可能会拒绝，或计算出不同的指纹。',
    fix: '请用“导出密钥”重新导出。',
  }),
  'jwk-not-for-signing': ({ member, value }) => ({
    title: '此密钥不用于签名',
    detail: `其 ${member} 为“${value}”。遵循 RFC 7517 的验证方会忽略它。`,
    fix: '请在 JWK Set 中选择带有 "use": "sig" 的密钥。',
  }),
  'jwk-alg-unknown': ({ alg }) => ({
    title: `alg “${alg}”未注册`,
    detail: '读取密钥时忽略了它，其他库可能会拒绝该密钥。',
    fix: 'RSA 密钥请使用 RS256 等，P-256 密钥请使用 ES256。',
  }),
};
