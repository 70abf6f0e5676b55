/**
 * Accessible names that stay. Screen readers, keyboard users and test suites rely on them, so a new page keeps
 * them, and specs use this list instead of literals.
 */
export const names = {
  // textboxes
  encodedToken: 'Encoded token',
  header: 'Header',
  payload: 'Payload',
  applicationId: 'Application ID',
  jwtKeyId: 'JWT Key ID',
  publicKey: 'Public key',
  secret: 'Secret',
  key: 'Key',
  passphrase: 'Passphrase',
  searchProfiles: 'Search profiles',
  find: 'Find',
  searchClaims: 'Search claims',
  serviceResponse: 'Service response',
  otherToken: 'Other token',
  tabTokens: 'Tokens of this tab',
  filterTokens: 'Filter tokens',
  jwkSet: 'JWK Set',
  moreKeys: 'More keys as text',
  ownKid: 'Own kid',
  otherJwkSet: 'Other JWK Set',
  issuerOfKeys: 'Issuer (iss)',
  detachedPayload: 'Detached payload',
  expectedIssuer: 'Expected issuer',
  expectedAudience: 'Expected audience',
  expectedNonce: 'Expected nonce',
  accessTokenBeside: 'Access token issued with it',

  // comboboxes
  profile: 'Profile',
  lifetime: 'Lifetime',
  algorithm: 'Algorithm',
  keySize: 'Key size',
  fileFormat: 'File format',
  secretEncoding: 'Secret encoding',
  checkAs: 'Check as',

  // buttons
  allProfiles: 'All profiles',
  copyToken: 'Copy token',
  copyPublicKey: 'Copy public key',
  copyHeader: 'Copy header',
  copyPayload: 'Copy payload',
  paste: 'Paste',
  clear: 'Clear',
  clearSearch: 'Clear search',
  newToken: 'New token',
  stop: 'Stop',
  expand: 'Expand',
  undo: 'Undo',
  redo: 'Redo',
  commands: 'Commands',
  expectedValues: 'Expected values',
  newKey: 'New key',
  generateKeyPair: 'Generate key pair',
  importKey: 'Import key',
  import: 'Import',
  downloadPrivateKey: 'Download private key',
  downloadPublicKey: 'Download public key',
  maskValues: 'Mask values',
  addToSet: 'Add to the set',
  copyJwkSet: 'Copy JWK Set',
  compareSets: 'Compare with another set',
  issuerAddresses: 'Where an issuer publishes its keys',

  // items of the menu beside Copy token
  copyBearerHeader: 'Copy Bearer header',
  copyRequestHeader: 'Copy request header',
  copyAsCurl: 'Copy as curl',
  copyAsFormBody: 'Copy as form body',

  // a checkbox, and groups of radio buttons
  reissueOnCopy: 'Re-issue on copy',
  includePrivateKeys: 'Include private keys',
  viewOfHeader: 'View of the header',
  viewOfPayload: 'View of the payload',

  // tabs of the tools
  code: 'Code',
  share: 'Share',
  compare: 'Compare',
  testTokens: 'Test tokens',
  families: 'DPoP, SD-JWT',
  encrypt: 'Encrypt',
  keys: 'Keys',

  // status regions
  overallResult: 'Overall result',
  signature: 'Signature',
  claims: 'Claims',
  time: 'Time',
  comparison: 'Comparison',
  sdJwtResult: 'SD-JWT result',
  dpopResult: 'DPoP result',
  detachedResult: 'Detached payload result',
  jwsJsonResult: 'JWS JSON result',

  // a progress bar
  readSoFar: 'Read so far',

  // lists, a table, and a region
  differences: 'Differences',
  checks: 'Checks',
  notices: 'Notices',
  tokens: 'Tokens',
  brokenLinks: 'Broken links',
  disclosures: 'Disclosures',
  keysInSet: 'Keys in the set',
  setProblems: 'Problems of the set',
  setDifference: 'From the other set to this one',
  signatures: 'Signatures',
  whyNotVerified: 'Why it doesn’t verify',
} as const;
