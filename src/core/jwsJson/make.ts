import { removeMember, setMembers } from '../json/write/edit.js';
import { memberOf, readJson, stringValue } from '../json/read.js';
import { isNamedBy, type KeyHandle } from '../keys/handle.js';
import type { Result } from '../result.js';
import { partText, type Part } from '../token/document.js';
import { signCompact } from '../token/sign/sign.js';
import { algorithmFor, signingInput } from '../token/sign/signing.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import type { JwsJson } from './read.js';

export type JwsJsonWishes = {
  syntax: JwsJson['syntax'];
  /** The protected header; each key has its own alg and kid in it. */
  header: Part;
  payload: Part;
  /** The kid goes into the unprotected header. */
  isKidApart: boolean;
};

/** b64 is false in the header: such a payload is made elsewhere (core/detached). */
export type JwsJsonMakeProblem = SigningProblem | { kind: 'b64-false' };

type Signature = { protected: string; header?: { kid: string }; signature: string };

/** A JWS in JSON (RFC 7515 section 7.2), in the flattened syntax by the first key only. */
export async function makeJwsJson(
  wishes: JwsJsonWishes,
  keys: readonly KeyHandle[],
): Promise<Result<string, JwsJsonMakeProblem>> {
  const { syntax } = wishes;
  const signers = syntax === 'flattened' ? keys.slice(0, 1) : keys;
  const signatures: Signature[] = [];
  let payload = '';
  for (const key of signers) {
    const { text, kid } = headerFor(wishes, key, signers.length);
    if (memberOf(readJson(text), 'b64')?.value.kind === 'false')
      return { ok: false, problem: { kind: 'b64-false' } };
    const input = signingInput({ kind: 'typed', text }, wishes.payload, key);
    if (!input.ok) return input;
    const signed = await signCompact(input.value, key);
    if (!signed.ok) return signed;
    const [encoded = '', middle = '', signature = ''] = signed.value.split('.');
    payload = middle;
    signatures.push({ protected: encoded, ...(kid !== null && { header: { kid } }), signature });
  }
  const [first] = signatures;
  if (!first) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const value = syntax === 'flattened' ? { payload, ...first } : { payload, signatures };
  return { ok: true, value: JSON.stringify(value, null, 2) };
}

/** The header as this key signs it, and the kid that goes into the other one. */
function headerFor(
  { header, isKidApart }: JwsJsonWishes,
  key: KeyHandle,
  signers: number,
): { text: string; kid: string | null } {
  const text = partText(header) ?? '';
  const json = readJson(text);
  const string = (name: string) => {
    const member = memberOf(json, name);
    return member ? stringValue(text, member.value) : null;
  };
  const [alg, found] = [string('alg'), string('kid')];
  const isOwn = found !== null && isNamedBy(key, found);
  // One key needs none; of several, each signature has its own.
  const kid = isOwn || (signers === 1 && !isKidApart) ? found : (key.read?.kid ?? key.facts.keyId);
  const fitting = algorithmFor(key, alg).ok ? alg : key.alg;
  const set = setMembers(text, [
    ['alg', JSON.stringify(fitting)],
    ...(kid === null || isKidApart ? [] : [['kid', JSON.stringify(kid)] as const]),
  ]);
  const edited = set.ok && isKidApart ? removeMember(set.value, 'kid') : set;
  // What is no object stays so, and signing says why.
  return { text: edited.ok ? edited.value : text, kid: isKidApart ? kid : null };
}
