import type { Details } from '../catalogue.js';

export const secretTexts: Details['secretTexts'] = {
  label: '共享密钥',
  show: '显示共享密钥',
  hide: '隐藏共享密钥',
  held: '已加载。可显示它，或粘贴其他共享密钥。',
  typed: '输入的共享密钥',
  encoding: '共享密钥编码',
  encodings: { 'utf-8': 'UTF-8', base64url: 'Base64url', base64: 'Base64', hex: '十六进制' },
  found: (encoding) => `已按 ${encoding} 读取，因为这样能验证此令牌。`,
  trimmed: '已忽略末尾的换行。',
  better: (encoding) => `按 ${encoding} 读取即可验证此令牌。`,
  readAs: (encoding) => `按 ${encoding} 读取`,
  isKey: '这看起来是密钥文件，而不是共享密钥。',
  isLine: '这是服务给出的完整密钥，共享密钥只是其中一部分。',
};
