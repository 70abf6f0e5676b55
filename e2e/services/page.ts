import { overallAnswer, type OverallStatus } from '../../src/core/answer/answer.js';
import { checkIds } from '../../src/core/checks/all.js';
import { runChecksFor } from '../../src/core/checks/subject.js';
import { timeVerdict } from '../../src/core/claims/time/time.js';
import { readJson } from '../../src/core/json/read.js';
import type { KeyHandle } from '../../src/core/keys/handle.js';
import { blank } from '../../src/core/profiles/builtIn.js';
import { readFields, valuesOf } from '../../src/core/profiles/fill/fields.js';
import type { OwnProfile } from '../../src/core/profiles/profile.js';
import { readToken } from '../../src/core/token/read/read.js';
import { classifyToken } from '../../src/core/token/families/families.js';
import type { SignatureStatus } from '../../src/core/token/verify/signatureStatus.js';
import { keyNotices, verifySignature } from '../../src/core/token/verify/verify.js';
import { checkedKeyOf } from '../../src/store/derive/checks.js';
import type { Wants } from './service.js';

/** The custom profile that describes the service; a claim that must only be there is a field. */
export const profileOf = (wants: Wants, keyId: string): OwnProfile => ({
  ...blank,
  id: 'service',
  name: 'Service',
  algorithms: wants.algorithms,
  header: { kid: wants.kid === keyId ? 'key-id' : 'any', typ: wants.typ },
  fields: wants.demanded.map((claim) => ({
    id: claim,
    label: claim,
    value: '',
    shape: null,
    fills: { [claim]: `{${claim}}` },
  })),
  claims: Object.fromEntries(wants.compared.map((claim) => [claim, wants.claims[claim]])),
  jti: wants.jti,
  checks: checkIds,
  limits: { ...blank.limits, tokenBytes: wants.tokenBytes },
});

async function signatureOf(token: string, key: KeyHandle): Promise<SignatureStatus> {
  const judged = classifyToken(readToken(token));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const outcome = await verifySignature(judged, key);
  if (typeof outcome === 'object') return 'unsupported';
  if (outcome === 'invalid') return 'invalid';
  return judged.notices.length > 0 || keyNotices(key).length > 0 ? 'valid-with-notice' : 'valid';
}

/** The overall result of the page for a pasted token, checked as one for this service. */
export async function pageSays(token: string, wants: Wants, handle: KeyHandle): Promise<OverallStatus> {
  const reading = readToken(token);
  const part = (text: string) => ({ text, json: readJson(text) });
  const header = part(reading.header?.text ?? '');
  const payload = typeof reading.payload?.text === 'string' ? part(reading.payload.text) : null;
  const signature = await signatureOf(token, handle);
  const now = Math.floor(Date.now() / 1000);
  const profile = profileOf(wants, handle.facts.keyId);
  const subject = { by: 'profile', profile } as const;
  const key = { ...checkedKeyOf(handle), kid: wants.kid };
  const results = runChecksFor(subject, {
    header,
    payload,
    token: reading.token,
    signature,
    key,
    loadedKeys: [key],
    fieldValues: valuesOf(readFields(profile, payload?.text ?? '')),
    expected: {},
    pasted: null,
    now,
    skew: 0,
  });
  return overallAnswer({
    subject,
    isOwn: false,
    isWrongOnPurpose: false,
    obstacle: null,
    alg: null,
    signature,
    time: timeVerdict(payload?.text ?? '', payload?.json ?? null, now),
    results,
    notices: reading.problems,
    remedy: null,
  }).status;
}
