import type { Details } from '../catalogue.js';

export const toolPurposes: Details['toolPurposes'] = {
  code: '用您的语言签发或验证此令牌的代码。',
  share: '包含此令牌的链接或文件，可在别处继续。从不包含私钥。',
  compare: '将此令牌与另一个令牌对照，并指出起决定作用的差异。',
  test: '您的令牌的无效副本，用于确认服务会拒绝它们。',
  families: '用您的密钥制作 DPoP 证明、SD-JWT、载荷分离的 JWS 或 JSON 形式的 JWS。',
  encrypt: '将此令牌加密为只有接收方能读取的 JWE，紧凑或 JSON 形式。',
  keys: '保存在此浏览器中的密钥、由密钥组成的 JWK Set，以及其他格式的当前密钥。',
};
