import type { Details } from '../catalogue.js';

export const encryptedTexts: Details['encryptedTexts'] = {
  decryptTitle: '解密令牌',
  noSignature: '加密令牌本身没有签名。解密后即可查看其中的令牌或声明。',
  key: '解密密钥',
};
