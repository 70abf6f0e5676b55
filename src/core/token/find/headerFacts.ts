import { memberOf, readJson, stringValue } from '../../json/read.js';
import { isSignatureAlgorithm } from '../../keys/algorithms.js';
import { decodeBase64url } from '../../bytes/base64url.js';

/** The little of a header that decides where its token ends. */
export type HeaderFacts = {
  alg: string | null;
  encrypted: boolean;
  unencodedPayload: boolean;
  compressed: boolean;
};

const nothing: HeaderFacts = { alg: null, encrypted: false, unencodedPayload: false, compressed: false };
/** No header that is worth reading is longer; one that is would cost time at every place it may start. */
const longest = 100_000;

export function headerFacts(segment: string): HeaderFacts {
  if (segment.length > longest) return nothing;
  const text = new TextDecoder().decode(decodeBase64url(segment).bytes);
  const json = readJson(text);
  const member = memberOf(json, 'alg');
  const alg = member ? stringValue(text, member.value) : null;
  return {
    alg,
    encrypted: memberOf(json, 'enc') !== undefined && (alg === null || !isSignatureAlgorithm(alg)),
    compressed: json.members.some(({ name, value }) => name === 'zip' && stringValue(text, value) === 'DEF'),
    unencodedPayload: memberOf(json, 'b64')?.value.kind === 'false',
  };
}
