import { concat, type Bytes } from '../../bytes/bytes.js';
import { toBase64 } from '../../bytes/pem.js';
import { find, objectOf } from '../../json/object.js';
import type { OtherInput } from '../problems.js';
import type { Attempt, Hypothesis, Mended, Subject } from '../hypothesis.js';

const ascii = (text: string): Bytes => new TextEncoder().encode(text);

/** Something else was signed than ASCII(header '.' payload) in base64url (RFC 7515 section 5.1). */
export const otherInputs: Hypothesis = {
  family: 'input',
  attempts: (subject) => {
    const { header, payload, input, isUnencoded } = subject;
    if (isUnencoded) return [];
    const isBalancer = isOfBalancer(subject);
    const of = (form: OtherInput, signed: Bytes, mended?: Mended): Attempt => ({
      causes: [{ kind: 'autopsy-other-input', form, isBalancer }],
      input: signed,
      remedy: mended ? { token: mended } : null,
    });
    const standard = [toBase64(header.bytes), toBase64(payload.bytes)] as const;
    const inBoth = (form: OtherInput, write: (base64: string) => string) => {
      const [head, body] = [write(standard[0]), write(standard[1])];
      // The page verifies a token over its text as it stands, and says what is odd about that.
      return of(form, ascii(`${head}.${body}`), { header: head, payload: body });
    };
    return [
      inBoth('padded', (base64) => base64.replaceAll('+', '-').replaceAll('/', '_')),
      inBoth('standard', (base64) => base64.replace(/=+$/, '')),
      inBoth('standard-padded', (base64) => base64),
      of('line-break', concat(input, ascii('\n'))),
      of('line-break', concat(input, ascii('\r\n'))),
      of('decoded', concat(header.bytes, ascii('.'), payload.bytes)),
      of('payload', ascii(payload.encoded)),
      of('decoded-payload', payload.bytes),
      of('no-dot', ascii(header.encoded + payload.encoded)),
      of('utf-16', utf16(input)),
    ];
  },
};

/** The x-amzn-oidc-data of AWS: its header names the load balancer that signed it. */
function isOfBalancer({ header: { text, json } }: Subject): boolean {
  const object = text !== null && json ? objectOf({ text, json }) : null;
  return object !== null && find(object, 'signer')?.string?.includes(':elasticloadbalancing:') === true;
}

/** Little-endian, of ASCII. */
function utf16(bytes: Bytes): Bytes {
  const wide = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, at) => (wide[2 * at] = byte));
  return wide;
}
