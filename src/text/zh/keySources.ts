import type { Details } from '../catalogue.js';

export const keySourceNames: Details['keySourceNames'] = {
  pkcs8: 'PKCS#8 私钥',
  'encrypted-pkcs8': '加密的 PKCS#8 私钥',
  pkcs1: 'PKCS#1 RSA 私钥',
  'encrypted-pkcs1': '加密的 PKCS#1 RSA 私钥',
  sec1: 'SEC1 EC 私钥',
  'encrypted-sec1': '加密的 SEC1 EC 私钥',
  spki: '公钥（SPKI）',
  'pkcs1-public': 'PKCS#1 RSA 公钥',
  x509: 'X.509 证书',
  jwk: 'JSON Web Key',
  'openssh-private': 'OpenSSH 私钥',
  'openssh-public': 'OpenSSH 公钥',
  'putty-private': 'PuTTY 私钥',
  xml: '.NET XML 密钥',
  'openssl-text': 'openssl -text 输出的密钥',
  raw: '原始公钥',
  secret: '共享密钥',
};
