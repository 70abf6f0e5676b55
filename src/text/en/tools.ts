/** What each of the tools is for. */
export const toolPurposes = {
  code: 'Code that signs this token, or verifies it, in your language.',
  share: 'A link or a file with this token, to continue elsewhere. Never includes private keys.',
  compare: 'This token beside another one, and which difference decides.',
  test: 'Broken copies of your token, to check that your service rejects them.',
  families: 'A DPoP proof, an SD-JWT, a JWS with a detached payload or a JWS in JSON, made with your keys.',
  encrypt: 'This token as a JWE that only its recipients can read, compact or in JSON.',
  keys: 'Your keys: saved in this browser, put together as a JWK Set, and the active one in other formats.',
};
