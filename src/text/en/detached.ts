/** Everything about payloads that travel apart (RFC 7515 appendix F, RFC 7797). */
export const detachedTexts = {
  name: 'JWS with a detached payload',
  title: 'Detached payload',
  payload: 'Detached payload',
  encoded: (alg: string) =>
    `The token came without its payload (Open Banking: x-jws-signature). ${alg} signs the base64url of its bytes.`,
  unencoded:
    'The token came without its payload, and b64 is false (RFC 7797): the bytes are signed as they are.',
  form: 'Form of the payload',
  forms: { text: 'Text (UTF-8)', hex: 'Hex', base64: 'Base64' },
  notOfForm: {
    text: '',
    hex: 'Hex has two digits a byte, 0 to 9 and a to f.',
    base64: 'The text isn’t base64.',
  },
  file: 'Or a file',
  removeFile: (name: string) => `Remove ${name}`,
  memory: 'Every byte counts, line breaks too. It stays in the memory of this tab, and is never saved.',
  bytes: (count: number) => `${count} ${count === 1 ? 'byte' : 'bytes'}`,
  result: 'Detached payload result',
  missing: 'Enter the payload to verify the signature.',
  valid: 'The signature is valid for this payload.',
  others: (isInvalid: boolean): string =>
    isInvalid
      ? 'The signature is invalid for this payload.'
      : 'The payload is used; see Signature for the rest.',
  variants: {
    'no-last-break': 'It would verify without the line break at the end.',
    'last-break': 'It would verify with a line break at the end.',
    lf: 'It would verify with LF in place of CRLF line breaks.',
    crlf: 'It would verify with CRLF line breaks.',
    compact: 'It would verify as JSON without whitespace.',
    trimmed: 'It would verify without the whitespace around it.',
  },
  makeTitle: 'Sign a detached payload',
  toSign: 'Payload to sign',
  b64: 'Unencoded (b64: false, RFC 7797)',
  make: 'Sign payload',
  makeProblems: 'Why nothing was signed',
  made: 'JWS without its payload',
  copyMade: 'Copy JWS',
  copiedMade: 'JWS copied. Send it with the very bytes of the payload.',
  copyHeader: 'Copy x-jws-signature header',
  copiedHeader: 'Request header copied.',
};
