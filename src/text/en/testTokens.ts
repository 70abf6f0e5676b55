import type { TestCaseId } from '../../core/wrong/testCases.js';
import type { TestFileId } from '../../core/wrong/files/files.js';
import { wrongTexts } from './wrong.js';

/** Each test token of a file, and why a service must reject it or may. */
export const testTokenTexts: Readonly<Record<TestCaseId, { name: string; detail: string }>> = {
  ...wrongTexts,
  good: { name: 'Valid token', detail: 'The token that all others were made from.' },
  'alg-none-title': { name: 'alg: None', detail: 'Unsecured, in another spelling (RFC 8725 section 3.1).' },
  'alg-none-upper': { name: 'alg: NONE', detail: 'Unsecured, in another spelling (RFC 8725 section 3.1).' },
  'alg-none-mixed': { name: 'alg: nOnE', detail: 'Unsecured, in another spelling (RFC 8725 section 3.1).' },
  'alg-none-signed': {
    name: 'alg: none with a signature',
    detail:
      'An unsecured token has no signature; this one keeps that of the valid token (RFC 7518 section 3.6).',
  },
  'alg-lower': { name: 'alg in lower case', detail: 'alg is case-sensitive (RFC 7515 section 4.1.1).' },
  'empty-secret': {
    name: 'HS256 with an empty secret',
    detail: 'A service whose secret is missing may accept it (RFC 8725 section 3.5).',
  },
  'jwk-inside': {
    name: 'Key in the header (jwk)',
    detail: 'Signed with an unknown key that the header contains (CVE-2018-0114).',
  },
  'jku-elsewhere': {
    name: 'Key at another address (jku)',
    detail: 'A service that downloads keys from any address accepts any signer (RFC 8725 section 3.10).',
  },
  'x5u-elsewhere': {
    name: 'Certificate at another address (x5u)',
    detail:
      'A service that downloads certificates from any address accepts any signer (RFC 8725 section 3.10).',
  },
  'kid-path': {
    name: 'Path in kid',
    detail: 'kid is the path of an empty file, and the secret is empty too (RFC 8725 section 3.10).',
  },
  'kid-sql': {
    name: 'SQL in kid',
    detail: 'kid is SQL that returns a known secret, with which the token is signed (RFC 8725 section 3.10).',
  },
  'kid-command': {
    name: 'Command in kid',
    detail:
      'kid is a shell command that prints a known secret, with which the token is signed (RFC 8725 section 3.10).',
  },
  'crit-unknown': {
    name: 'Unknown crit',
    detail: 'crit names an extension that the service doesn’t know (RFC 7515 section 4.1.11).',
  },
  'typ-other': {
    name: 'Other typ',
    detail:
      'Declared as a logout token. A service that expects a certain typ rejects it (RFC 8725 section 3.11).',
  },
  'signature-empty': {
    name: 'Empty signature',
    detail: 'The signature has no bytes (RFC 7515 section 5.2).',
  },
  'signature-zero': {
    name: 'Signature of zeros',
    detail: 'For ECDSA, r and s are 0, which some implementations accept (CVE-2022-21449).',
  },
  'signature-stripped': {
    name: 'Signature missing',
    detail: 'Two parts instead of three (RFC 7515 section 7.1).',
  },
  'signature-doubled': {
    name: 'Signature repeated',
    detail: 'Four parts instead of three (RFC 7515 section 7.1).',
  },
  'claims-changed': {
    name: 'Claims changed after signing',
    detail: 'A claim was added, and the signature is from before (RFC 7515 section 5.2).',
  },
  'payload-list': {
    name: 'Payload is a JSON array',
    detail: 'The payload of a JWT must be a JSON object (RFC 7519 section 7.2).',
  },
  'aud-twice-bad-first': {
    name: 'aud twice, the wrong one first',
    detail:
      'A parser must reject duplicate claims or use the last one, which is correct here (RFC 7519 section 4).',
  },
  'aud-twice-bad-last': {
    name: 'aud twice, the wrong one last',
    detail:
      'A parser must reject duplicate claims or use the last one, which is wrong here (RFC 7519 section 4).',
  },
  'missing-exp': { name: 'exp missing', detail: 'The token never expires (RFC 8725 section 3.9).' },
  'missing-iss': {
    name: 'iss missing',
    detail: 'A service that checks iss must require it (RFC 8725 section 3.8).',
  },
  'missing-sub': {
    name: 'sub missing',
    detail: 'A service that uses sub must require it (RFC 8725 section 3.8).',
  },
  'missing-aud': {
    name: 'aud missing',
    detail: 'A service that checks aud must require it (RFC 8725 section 3.9).',
  },
  'exp-string': { name: 'exp is a string', detail: 'exp must be a JSON number (RFC 7519 section 2).' },
  'exp-milliseconds': {
    name: 'exp in milliseconds',
    detail:
      'Expires in the distant future. A service with a maximum lifetime rejects it (RFC 7519 section 2).',
  },
  'nbf-string': {
    name: 'nbf is a string',
    detail: 'nbf must be a JSON number, and is in the future (RFC 7519 section 2).',
  },
  'aud-number': {
    name: 'aud is a number',
    detail: 'aud must be a string or an array of strings (RFC 7519 section 4.1.3).',
  },
  'wrong-iss': {
    name: 'Wrong issuer',
    detail: 'Correctly signed, but iss is another one (RFC 8725 section 3.8).',
  },
  'wrong-sub': {
    name: 'Another subject',
    detail:
      'Correctly signed, but sub is another one. Depends on who may use the service (RFC 8725 section 3.8).',
  },
  'exp-now': {
    name: 'Expires in the second it was made',
    detail: 'Expired, unless the service allows for clock skew (RFC 7519 section 4.1.4).',
  },
  'exp-one-second': {
    name: 'Expired by one second',
    detail: 'Expired, unless the service allows for clock skew (RFC 7519 section 4.1.4).',
  },
  'nbf-one-second': {
    name: 'Not yet valid by one second',
    detail: 'Valid one second after it was made (RFC 7519 section 4.1.5).',
  },
  padding: {
    name: 'Padded signature',
    detail:
      'base64url in a token has no padding (RFC 7515 section 2). Harmless, but two texts are then the same token.',
  },
  'white-space': {
    name: 'Space in the signature',
    detail: 'A token contains no whitespace (RFC 7515 section 5.2).',
  },
  alphabet: {
    name: 'Signature in standard base64',
    detail: 'Uses + and / instead of - and _ (RFC 7515 section 2).',
  },
  'size-8k': {
    name: '8 KB',
    detail:
      'Valid, but larger than the header limit of many servers; a 431 or 400 is correct too (RFC 6585 section 5).',
  },
  'size-64k': {
    name: '64 KB',
    detail:
      'Valid, but larger than the header limit of most servers; a 431 or 400 is correct too (RFC 6585 section 5).',
  },
};

/** Each kind of file, and how it is run. */
export const testFileTexts: Readonly<Record<TestFileId, { name: string; run: string }>> = {
  bash: {
    name: 'bash with curl',
    run: 'Run bash countersign-tests.sh https://api.example/',
  },
  postman: {
    name: 'Postman collection',
    run: 'Import it, and set the variable url; or run newman run countersign-tests.postman_collection.json --env-var url=https://api.example/',
  },
  bruno: {
    name: 'Bruno request',
    run: 'Put it into a collection’s folder, with the JSON file beside it, and run bru run countersign-tests.bru --json-file-path countersign-tests.json --env-var url=https://api.example/',
  },
  http: {
    name: '.http file',
    run: 'Open it in VS Code (REST Client) or a JetBrains IDE, and set @url in its first line.',
  },
  hurl: {
    name: 'Hurl',
    run: 'Run hurl --test --variable url=https://api.example/ countersign-tests.hurl',
  },
  k6: { name: 'k6', run: 'Run k6 run -e URL=https://api.example/ countersign-tests.js' },
  csv: { name: 'CSV', run: 'One row a token, for parameterized tests such as JUnit’s @CsvFileSource.' },
  json: { name: 'JSON', run: 'An array with one object a token, for tests of your own.' },
};

/** What is said around them. */
export const testFileWords = {
  title: 'All test tokens as a file',
  hint: 'The valid token and more than 40 invalid ones, each with what your service must answer and why. Tokens it must reject are expected to get a 4xx status.',
  form: 'File format',
  download: (file: string) => `Download ${file}`,
  downloaded: (count: number) => `${count} test tokens downloaded.`,
};
