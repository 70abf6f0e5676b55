/** What each of the tools is for. */
export const toolPurposes = {
  code: 'Code that signs this token, or verifies it, in your language.',
  share: 'A link or a file with this token, to continue elsewhere. Never includes private keys.',
  compare: 'This token beside another one, and which difference decides.',
  test: 'Broken copies of your token, to check that your service rejects them.',
  families: 'A DPoP proof or an SD-JWT made with your key, right or wrong in one way.',
  encrypt: 'This token as a JWE that only the recipient can read.',
  keys: 'Your keys: saved in this browser, put together as a JWK Set, and the active one in other formats.',
};
