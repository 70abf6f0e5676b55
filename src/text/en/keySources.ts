import type { KeySource } from '../../core/keys/formats/problems.js';

/** What a key was read as, in the words of its own world. */
export const keySourceNames: Readonly<Record<KeySource, string>> = {
  pkcs8: 'PKCS#8 private key',
  'encrypted-pkcs8': 'encrypted PKCS#8 private key',
  pkcs1: 'PKCS#1 RSA private key',
  'encrypted-pkcs1': 'encrypted PKCS#1 RSA private key',
  sec1: 'SEC1 EC private key',
  'encrypted-sec1': 'encrypted SEC1 EC private key',
  spki: 'public key (SPKI)',
  'pkcs1-public': 'PKCS#1 RSA public key',
  x509: 'X.509 certificate',
  jwk: 'JSON Web Key',
  'openssh-private': 'OpenSSH private key',
  'openssh-public': 'OpenSSH public key',
  'putty-private': 'PuTTY private key',
  xml: '.NET XML key',
  'openssl-text': 'key printed by openssl -text',
  raw: 'raw public key',
  secret: 'shared secret',
};
