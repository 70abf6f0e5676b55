import type { KeyFormatProblem } from '../../core/keys/formats/problems.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { NameForm } from '../../core/keys/otherNames/names.js';
import type { ProblemTexts } from '../wording.js';

export const keyNameForms: Record<NameForm, string> = {
  fingerprint: ' SHA256: 指纹',
  ssh: ' SSH 指纹',
  libtrust: ' libtrust ID',
  'spki-hex': '公钥 SHA-256（十六进制）',
  x5t: '证书 x5t',
  'x5t#S256': '证书 x5t#S256',
  'sha1-hex': '证书 SHA-1 指纹（十六进制）',
  'sha256-hex': '证书 SHA-256 指纹（十六进制）',
};

const encodings = {
  hex: '十六进制的散列值',
  'base64url-of-hex': '散列值十六进制文本的 base64url',
  base64: '标准 base64 的散列值',
};

export const keys: ProblemTexts<Exclude<KeyProblem, KeyFormatProblem>> = {
  'key-reader-missing': () => ({
    title: '页面有一部分未能加载',
    detail: '未读取您的密钥：密钥解析器没有加载成功。可能处于离线状态，或应用已更新。',
    fix: '请先下载您自己的私钥，再重新加载页面。',
  }),
  'key-symmetric': () => ({
    title: '这是共享密钥',
    detail: '此处需要公钥。共享密钥（oct）既能签名也能验证，没有公钥。请勿外泄。',
    fix: '请按“作为密钥导入”，或清除此字段。',
  }),
  'key-looks-secret': () => ({
    title: '这看起来是共享密钥',
    detail: '此处需要公钥。共享密钥没有公钥，用于 HS256、HS384 和 HS512。',
    fix: '请向签发者索取公钥或 JWKS。对于 alg 为 HS256、HS384 或 HS512 的令牌，此字段名为“共享密钥”。',
  }),
  'key-algorithm-unavailable': ({ alg }) => ({
    title: `此浏览器无法生成 ${alg} 密钥`,
    detail: '此浏览器不支持该算法。您的密钥保持不变。',
    fix: '请选择其他算法，或使用较新版本的 Chromium 或 Firefox。',
  }),
  'key-generation-slow': () => ({
    title: '浏览器仍在生成密钥',
    detail: '用时比平常长，仍在进行。',
    fix: '请等待，或再次点击“生成密钥对”，或选择 ES256，或导入密钥。',
  }),
  'key-other-fits': ({ keyId }) => ({
    title: '另一个已加载的密钥与此签名匹配',
    detail: `Key ID：${keyId}。`,
    fix: '请在“当前密钥”中选择它。',
  }),
  'key-kid-names-other': ({ kid, keyId }) => ({
    title: 'kid 指向另一个已加载的密钥',
    detail: `kid ${kid} 属于密钥 ${keyId}，它不是当前密钥。`,
    fix: '请在“当前密钥”中选择该密钥，或更正 kid。',
  }),
  'alias-matches': ({ name, form }) => ({
    title: `${name} 指向当前密钥`,
    detail: `${name} ${name === 'iss' ? '末尾' : ''}是当前密钥的${keyNameForms[form]}。名称不能证明任何事情，只有签名才能。`,
  }),
  'alias-differs': ({ name, right }) => ({
    title: `${name} 未指向当前密钥`,
    detail:
      name === 'iss'
        ? `iss 末尾是另一个密钥的指纹。当前密钥的指纹为 ${right}。`
        : `${name} 不是当前证书的指纹，后者为 ${right}。证书续期后，即使密钥不变，指纹也会改变。`,
    fix: `请将 ${name} 与服务中登记的内容核对。`,
  }),
  'alias-encoding': ({ name, encoding, right, isOwn }) => ({
    title: `${name} 的编码有误`,
    detail: `${name} 是${encodings[encoding]}，而服务要求的是散列字节的 base64url（RFC 7515）。正确的值为 ${right}${isOwn === null ? '。' : isOwn ? '，即当前证书的指纹。' : '，它不是当前证书的指纹。'}`,
    fix: '请在生成令牌的地方对散列的字节进行编码，然后重新签名。',
  }),
  'keyring-refused': ({ reason }) => ({
    title: {
      blocked: '此浏览器阻止存储',
      full: '浏览器的存储空间已满',
      damaged: '无法读取已保存的密钥',
      newer: '已保存的密钥来自更新的版本',
    }[reason],
    detail: '密钥在此标签页中仍可使用，但关闭标签页后就会丢失。',
    fix: '请改为下载私钥。',
  }),
  'key-private-as-public': () => ({
    title: '这是私钥',
    detail: '此字段需要公钥。得到您私钥的人能以您的名义签发令牌。',
    fix: '请清除此字段。如果密钥已被他人看到，请生成新的密钥对。',
  }),
  'key-text-ignored': () => ({
    title: '密钥旁边的其他文本已忽略',
    detail: '那不是可读取的密钥。',
    fix: '如果缺少密钥，请单独粘贴该密钥。',
  }),
  'webcrypto-missing': () => ({
    title: 'WebCrypto 不可用',
    detail: '浏览器会在普通 http 页面上禁用 WebCrypto。',
    fix: '请通过 https 或 localhost 打开此页面。',
  }),
};
