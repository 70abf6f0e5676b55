import jsonwebtoken from 'jsonwebtoken';

/** Whether npm's jsonwebtoken accepts a token with this public key PEM. */
export function jsonwebtokenVerifies(token: string, publicKeyPem: string): boolean {
  try {
    jsonwebtoken.verify(token, publicKeyPem, { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}
