import { encodeBase64url } from '../../bytes/base64url.js';
import { concat, fromBase64, fromHex, resize, type Bytes } from '../../bytes/bytes.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { keyShape } from '../../keys/strength/shape.js';
import { vaultPrefix } from '../../token/parts/vaultPrefix.js';
import { fromDerSignature } from '../forms/derSignature.js';
import type { Attempt, Hypothesis, Subject } from '../hypothesis.js';
import type { UnsharedProblem } from '../problems.js';

type Form = { bytes: Bytes; causes: UnsharedProblem[] };

/** The right numbers in another form than RFC 7518 sections 3.3 and 3.4 want. */
export const signatureForms: Hypothesis = {
  family: 'signature-form',
  attempts: (subject) =>
    writtenForms(subject)
      .flatMap((form) => [form, ...numberForms(subject, form)])
      .filter(({ causes }) => causes.length > 0)
      .map(({ bytes, causes }): Attempt => ({
        causes,
        signature: bytes,
        remedy: { token: { signature: encodeBase64url(bytes) } },
        // Swapped numbers have the right length: nothing but this speaks for them.
        isOneOfTwo: !causes.some(({ kind }) => kind === 'autopsy-signature-swapped'),
      })),
};

/** The signature as it stands, and as the bytes that it may stand for. */
function writtenForms({ encodedSignature, signature }: Subject): Form[] {
  const prefix = vaultPrefix(encodedSignature);
  const unprefixed = prefix === null ? null : fromBase64(encodedSignature.slice(prefix.length));
  const found: Form = unprefixed
    ? { bytes: unprefixed, causes: [{ kind: 'autopsy-signature-prefix', prefix: prefix ?? '' }] }
    : { bytes: signature, causes: [] };
  const text = decodeUtf8(found.bytes)?.trim() ?? '';
  const isHex = /^(?:[0-9a-f]{2}){20,}$/i.test(text);
  const inside = isHex ? fromHex(text) : text.length < 28 ? null : fromBase64(text);
  if (!inside) return [found];
  const encoding = isHex ? 'hex' : 'base64';
  return [found, { bytes: inside, causes: [...found.causes, { kind: 'autopsy-signature-text', encoding }] }];
}

function numberForms(subject: Subject, form: Form): Form[] {
  const { algorithm, key } = subject;
  const { alg } = algorithm;
  const found = form.bytes.length;
  const with_ = (bytes: Bytes, cause: UnsharedProblem): Form => ({ bytes, causes: [...form.causes, cause] });
  if (algorithm.kty === 'RSA') {
    const expected = Math.ceil((keyShape(key.facts.jwk).bits ?? 0) / 8);
    const whole = found < expected && found > expected - 5 ? resize(form.bytes, expected) : null;
    return whole ? [with_(whole, { kind: 'autopsy-signature-zeros', alg, found, expected })] : [];
  }
  if (algorithm.kty !== 'EC') return [];
  const [expected] = algorithm.signatureBytes;
  if (expected === undefined) return [];
  const size = expected / 2;
  const der = fromDerSignature(form.bytes, size);
  if (der) return [with_(der, { kind: 'autopsy-signature-der', alg, found, expected })];
  if (found === expected) {
    const swapped = concat(form.bytes.subarray(size), form.bytes.subarray(0, size));
    return [with_(swapped, { kind: 'autopsy-signature-swapped', alg })];
  }
  return splits(form.bytes, size).map((bytes) =>
    with_(bytes, { kind: 'autopsy-signature-zeros', alg, found, expected }),
  );
}

/** Bytes that each number may be short of, or have too many. */
const most = 4;

/** Where the first number may end, so that both fit. */
function splits(bytes: Bytes, size: number): Bytes[] {
  const found: Bytes[] = [];
  for (let at = size - most; at <= size + most; at++) {
    const length = bytes.length - at;
    if (length < size - most || length > size + most) continue;
    const r = resize(bytes.subarray(0, at), size);
    const s = resize(bytes.subarray(at), size);
    if (r && s) found.push(concat(r, s));
  }
  return found;
}
