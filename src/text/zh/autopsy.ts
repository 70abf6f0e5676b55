import type { Family, Remedy } from '../../core/autopsy/hypothesis.js';
import type {
  AutopsyProblem,
  OtherInput,
  SecretBytes,
  SecretHow,
  TextForm,
} from '../../core/autopsy/problems.js';
import type { Details } from '../catalogue.js';
import type { ProblemTexts } from '../wording.js';

/** 指出原因的那句话的结尾。 */
const would = (isShared: boolean): string =>
  isShared ? '（连同另一个原因），签名即可验证' : '，签名即可验证';

const bytesNames: Record<SecretBytes, string> = {
  'utf-8': 'UTF-8',
  base64url: 'Base64url',
  base64: 'Base64',
  hex: '十六进制',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'latin-1': 'Latin-1',
};

function secretCondition({ change, bytes, name }: SecretHow): string {
  const rest = bytes === 'utf-8' ? '' : `，其余部分按 ${bytesNames[bytes]} 读取`;
  switch (change) {
    case 'none':
      return `如果共享密钥的文本用 ${bytesNames[bytes]} 编码`;
    case 'trimmed':
      return `如果去掉共享密钥前后的空白${rest}`;
    case 'line-break':
      return '如果共享密钥末尾有换行（LF）';
    case 'carriage-return':
      return '如果共享密钥末尾有换行（CR LF）';
    case 'nul-padded':
      return '如果共享密钥末尾用 NUL 字节填充';
    case 'json-member':
      return `如果只把此 JSON 中 ${name} 的值当作共享密钥${rest}`;
    case 'quotes':
      return `如果去掉共享密钥两边的引号${rest}`;
    case 'prefix':
      return `如果去掉共享密钥前的 ${name}${rest}`;
    case 'encoded':
      return `如果共享密钥是此文本的${bytes === 'hex' ? '十六进制' : ' Base64 '}形式`;
  }
}

const secretFixes: Record<SecretHow['change'], string> = {
  none: '请在签名处用 UTF-8 编码共享密钥的文本。',
  trimmed: '请在读取共享密钥处去掉空白。',
  'line-break': '请在保存或读取共享密钥处去掉换行：echo 会添加换行，printf 不会。',
  'carriage-return': '请在保存或读取共享密钥处去掉换行。',
  'nul-padded': '请在签名处使用未填充的共享密钥。',
  'json-member': '请在此处只粘贴该值。',
  quotes: '请在此处和配置处去掉引号。',
  prefix: '请只粘贴其后的内容。',
  encoded: '请在签名处使用共享密钥本身，或在各处都使用编码后的形式。',
};

const forms: Record<TextForm, string> = {
  compact: '不含空白',
  spaced: '在逗号和冒号后都有空格（Python 的 json.dumps 这样写）',
  sorted: '按名称排序',
  'sorted-spaced': '按名称排序，且在逗号和冒号后都有空格',
  indented: '带缩进',
  escapes: '用另一种方式转义字符',
  'line-breaks': '使用另一种换行（LF、CR LF）',
  'last-line-break': '末尾多一个或少一个换行',
};
const segments = { header: '头部', payload: '载荷', both: '头部和载荷' };

const inputs: Record<OtherInput, { condition: string; fix: string }> = {
  padded: {
    condition: '如果保留头部和载荷末尾的 =（它们也被签名）',
    fix: '请在读取令牌处保留 =，或在签名之前去掉它们。',
  },
  standard: {
    condition: '如果头部和载荷使用标准 Base64（含 + 和 /，签名的正是它）',
    fix: '请在签名之前而不是之后转为 Base64url。',
  },
  'standard-padded': {
    condition: '如果头部和载荷使用带填充的标准 Base64（签名的正是它）',
    fix: '请在签名之前而不是之后转为不带填充的 Base64url。',
  },
  decoded: {
    condition: '如果签名的是 JSON 文本，而不是其 Base64url 形式',
    fix: '请对 base64url(头部).base64url(载荷) 签名。',
  },
  payload: {
    condition: '如果只对编码后的载荷签名',
    fix: '请对编码后的头部、点号和编码后的载荷签名。',
  },
  'decoded-payload': {
    condition: '如果只对载荷的 JSON 文本签名',
    fix: '请对 base64url(头部).base64url(载荷) 签名。',
  },
  'no-dot': { condition: '如果去掉头部与载荷之间的点号', fix: '请连同头部与载荷之间的点号一起签名。' },
  'line-break': {
    condition: '如果载荷之后有换行',
    fix: '请在签名时去掉换行：echo 会添加换行，printf 不会。',
  },
  'utf-16': {
    condition: '如果签名输入用 UTF-16 编码',
    fix: '请在签名处用 ASCII 或 UTF-8 编码。',
  },
};

const digestForms = { bytes: '', hex: '（十六进制文本）', base64: '（Base64 文本）' };

export const autopsyProblems: ProblemTexts<AutopsyProblem> = {
  'autopsy-secret-encoding': ({ encoding, isShared }) => ({
    title: '共享密钥的编码不同',
    detail: `如果按 ${bytesNames[encoding]} 读取共享密钥${would(isShared)}。`,
    fix: `请将“共享密钥编码”设为 ${bytesNames[encoding]}。在代码中，请先解码共享密钥再验证。`,
  }),
  'autopsy-secret-text': ({ isShared, ...how }) => ({
    title: '共享密钥与此文本不完全相同',
    detail: `${secretCondition(how)}${would(isShared)}。`,
    fix: secretFixes[how.change],
  }),
  'autopsy-signature-der': ({ isShared, found, expected }) => ({
    title: '签名采用 DER 格式',
    detail: `如果将其从 ASN.1 DER（${found} 字节）转换为 JWS 要求的 R||S（${expected} 字节，RFC 7518 第 3.4 节）${would(isShared)}。`,
    fix: '请在签名处选用 R||S：Node.js 用 dsaEncoding ieee-p1363，Java 用 SHA256withECDSAinP1363Format，Vault 用 marshaling_algorithm=jws。OpenSSL 和 AWS KMS 只返回 DER，需要转换。',
  }),
  'autopsy-signature-zeros': ({ isShared, found, expected }) => ({
    title: '缺少或多出前导零',
    detail: `签名有 ${found} 字节。如果其中的数采用固定长度（含前导零，共 ${expected} 字节）${would(isShared)}。`,
    fix: '请在签名处以固定长度写出每个数。',
  }),
  'autopsy-signature-swapped': ({ isShared }) => ({
    title: 'R 与 S 的顺序颠倒',
    detail: `如果交换签名的两半${would(isShared)}：R 在前（RFC 7518 第 3.4 节）。`,
    fix: '请在签名处先写 R，再写 S。',
  }),
  'autopsy-signature-text': ({ isShared, encoding }) => ({
    title: '签名被编码了两次',
    detail: `如果再按 ${bytesNames[encoding]} 解码一次${would(isShared)}：用 Base64url 编码的是文本，而不是字节。`,
    fix: `请在签名处对签名的字节（而不是其 ${bytesNames[encoding]} 文本）进行 Base64url 编码。`,
  }),
  'autopsy-signature-prefix': ({ isShared, prefix }) => ({
    title: '签名前有 Vault 的前缀',
    detail: `如果去掉前缀 ${prefix}，并用 Base64url 代替 Base64${would(isShared)}。该前缀属于 Vault 的应答，不属于签名。`,
    fix: '请在签名处使用 marshaling_algorithm=jws，并去掉前缀。',
  }),
  'autopsy-hashed-twice': ({ isShared, hash, form }) => ({
    title: '摘要又被哈希了一次',
    detail: `如果对哈希值再次哈希${would(isShared)}：签名程序得到的是 ${hash} 摘要${digestForms[form]}，又对它做了哈希。`,
    fix: '请把签名输入本身（而不是其摘要）交给签名程序。如果交给 AWS KMS 的是摘要，请将 MessageType 设为 DIGEST；其他程序有处理摘要的函数（prehashed）。',
  }),
  'autopsy-other-alg': ({ isShared, alg, actual }) => ({
    title: '用另一种算法签名',
    detail: `如果按 ${actual} 验证${would(isShared)}，但头部注明 ${alg}。`,
    fix: `请在签名处将 alg 设为 ${actual}，或用 ${alg} 签名。alg 本身也被签名，在此处修改没有用。`,
  }),
  'autopsy-other-hash': ({ isShared, alg, hash }) => ({
    title: '用另一种哈希签名',
    detail: `如果使用 ${hash}${would(isShared)}，但它不是 ${alg} 的哈希。`,
    fix: `请在签名处使用 ${alg} 的哈希（RFC 7518 第 3.1 节）。`,
  }),
  'autopsy-salt-length': ({ isShared, alg, found, expected }) => ({
    title: '盐的长度不同',
    detail: `如果盐为 ${found} 字节${would(isShared)}。${alg} 要求 ${expected} 字节，即其哈希的长度（RFC 7518 第 3.5 节）。`,
    fix: `请在签名处将盐的长度设为 ${expected}：OpenSSL 和 Node.js 中为 RSA_PSS_SALTLEN_DIGEST。`,
  }),
  'autopsy-text-changed': ({ isShared, segment, form }) => ({
    title: 'JSON 在签名后被重写',
    detail: `如果${segments[segment]}${forms[form]}${would(isShared)}：签名的正是它。签名针对字节，同样的 JSON 换一种写法就不再匹配。`,
    fix: '请原样发送已签名的文本，不要解析后重新写出。',
  }),
  'autopsy-other-input': ({ isShared, form, isBalancer }) => ({
    title: '签名的是别的内容',
    detail: `${inputs[form].condition}${would(isShared)}。${isBalancer ? 'AWS 负载均衡器在 x-amzn-oidc-data 中就是这样做的。' : ''}`,
    fix: inputs[form].fix,
  }),
  'autopsy-nonce-hashed': ({ isShared }) => ({
    title: '签名时 nonce 被哈希',
    detail: `如果将头部中的 nonce 替换为其 SHA-256 哈希${would(isShared)}。Microsoft 这样为 Microsoft Graph 的访问令牌签名：只有 Graph 才应验证它们。`,
    fix: '请不要在您的代码中验证此令牌。对于您自己的 API，请用该 API 的 scope 申请令牌。',
  }),
  'autopsy-public-key-secret': ({ isShared, alg, form, keyId }) => ({
    title: '公钥被当作共享密钥',
    detail: `如果按 ${alg} 并以公钥 ${keyId}（${form}）为共享密钥${would(isShared)}。这不能证明什么：任何有该公钥的人都能这样签名（RFC 8725 第 2.1 节）。`,
    fix: '请勿信任此令牌。如果它由您自己的代码生成，请用私钥签名。',
  }),
  'autopsy-header-key': ({ isShared, name }) => ({
    title: '只有它自带的密钥能验证它',
    detail: `如果使用其头部中的密钥（${name}）${would(isShared)}，但这不能证明什么：任何人都能在那里放一个密钥。`,
    fix: '请用签发方的公钥验证。',
  }),
};

const families: Record<Family, string> = {
  secret: '去掉空白、加换行、UTF-16、填充，或从 JSON、引号中取出的共享密钥',
  'signature-form': 'DER 格式、补前导零、交换 R 与 S 的签名',
  digest: '再次哈希的摘要',
  algorithm: '另一种哈希、填充方式或盐长度',
  input: '签名内容含填充、标准 Base64、JSON 文本或换行',
  text: '紧凑、带空格、排序、缩进或使用另一种换行的头部和载荷',
  nonce: 'Microsoft Graph 的哈希 nonce',
  'public-key': '以公钥为共享密钥',
  'loaded-key': '其他已载入的密钥',
  'header-key': '头部中的密钥',
};

const remedies: Record<Remedy['kind'], string> = {
  'replace-token': '显示可验证的令牌',
  'read-secret': '这样使用共享密钥',
  'use-key': '使用匹配的密钥',
};

export const autopsyTexts: Details['autopsyTexts'] = {
  region: '为何未通过验证',
  families,
  remedies,
  unexplained: '没有已知的错误能解释此签名。',
  tried: '已尝试的方法',
};
