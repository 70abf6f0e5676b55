import type { KeyFormatProblem } from '../../core/keys/formats/problems.js';
import type { KeyProblem } from '../../core/keys/problems.js';
import type { ProblemTexts } from '../wording.js';

export const keys: ProblemTexts<Exclude<KeyProblem, KeyFormatProblem>> = {
  'key-reader-missing': () => ({
    title: '页面有一部分未能加载',
    detail: '无法判断您的密钥：读取密钥所需的文件没有加载成功。可能处于离线状态，或页面已更新。',
    fix: '请先保存您自己的私钥，再重新加载页面。',
  }),
  'key-symmetric': () => ({
    title: '这是共享密钥，请勿外泄。',
    detail: '此处需要公钥。共享密钥（oct）既能签名也能验证，没有公开部分。',
    fix: '请清除此处内容，并通过“导入密钥”用它验证或签名。',
  }),
  'key-algorithm-unavailable': ({ alg }) => ({
    title: `此浏览器无法生成 ${alg} 密钥`,
    detail: '该算法已知，但此浏览器没有内置。您的密钥保持不变。',
    fix: '请选择其他算法，或使用较新版本的 Chromium 或 Firefox。',
  }),
  'key-generation-slow': () => ({
    title: '浏览器仍在生成密钥',
    detail: '用时异常地长。没有丢失任何内容，生成仍在继续。',
    fix: '请等待，或再次点击“生成密钥对”，或选择 ES256，或导入密钥。',
  }),
  'key-other-fits': ({ keyId }) => ({
    title: '另一个现有密钥与此签名匹配',
    detail: `其 Key ID 为 ${keyId}。`,
    fix: '请在“当前密钥”中选择它。',
  }),
  'key-kid-names-other': ({ kid, keyId }) => ({
    title: 'kid 指向另一个现有密钥',
    detail: `kid ${kid} 属于 Key ID 为 ${keyId} 的密钥，而不是当前密钥。`,
    fix: '请在“当前密钥”中选择该密钥，或更正 kid。',
  }),
  'keyring-refused': ({ reason }) => ({
    title: {
      blocked: '此浏览器不允许页面保存任何内容',
      full: '没有足够空间保存密钥',
      damaged: '此浏览器中保存的内容无法读取',
    }[reason],
    detail: '密钥仍在此标签页中照常可用，但关闭标签页后就会消失。',
    fix: '请改为下载私钥。',
  }),
  'key-private-as-public': () => ({
    title: '这是私钥，请勿外泄。',
    detail: '此处应为公钥。持有私钥的人能以您的名义签发令牌。',
    fix: '请清空此框。如果密钥已被他人看到，请生成新的密钥对。',
  }),
  'key-text-ignored': () => ({
    title: '密钥旁边还有其他文本',
    detail: '那不是可读取的密钥，因此未被使用。',
    fix: '如果其中有您想用而现在没有的密钥，请单独粘贴该密钥。',
  }),
  'webcrypto-missing': () => ({
    title: '此浏览器在当前环境下不提供加密功能',
    detail: '对于通过普通 http 打开的页面，浏览器会关闭 WebCrypto。',
    fix: '请通过 https 或 localhost 打开此页面。',
  }),
};
