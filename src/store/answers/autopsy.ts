import type { Subject } from '../../core/autopsy/hypothesis.js';
import { memberOf, stringValue } from '../../core/json/read.js';
import { childrenOf } from '../../core/json/children.js';
import type { PartReading } from '../../core/token/read/read.js';
import { readHandles } from '../actions/keys/keys.js';
import type { Bench } from '../bench.js';
import { judgement, signatureStatus } from '../derive/verdicts.js';
import { activeKey, readSecret, tokenReading, usesSecret } from '../selectors.js';
import type { AutopsyAnswer, Workbench } from '../state.js';

/** As long as nobody waits for it. */
const longestMs = 300;

type Asked = Pick<AutopsyAnswer, 'of' | 'secret'>;
const same = (one: Asked | null, other: Asked): boolean =>
  one?.of === other.of && one.secret === other.secret;

/**
 * Looks into each signature that does not verify: once that was painted, for as long as token and key stay the same.
 * The answer is kept with the very verdict that it explains.
 */
export function startAutopsy(bench: Bench): () => void {
  let isAwaited = false;
  let underWay: Asked | null = null;
  const look = () => {
    isAwaited = false;
    const state = bench.getState();
    const asked = askedBy(state);
    if (!asked || same(underWay, asked) || signatureStatus(state) !== 'invalid') return;
    underWay = asked;
    void lookInto(bench, state, asked);
  };
  return bench.subscribe((state) => {
    const asked = askedBy(state);
    if (isAwaited || !asked || same(state.autopsy, asked)) return;
    isAwaited = true;
    bench.ports.frames.afterPaint(look);
  });
}

/** Null where there is nothing to explain: another loaded key does, or it was made wrong on purpose. */
function askedBy({ verdict, secret, document }: Workbench): Asked | null {
  if (document.kind === 'token' && document.wrong) return null;
  return verdict?.outcome === 'invalid' && verdict.fitting === null ? { of: verdict, secret } : null;
}

async function lookInto(bench: Bench, state: Workbench, asked: Asked): Promise<void> {
  const isCurrent = () => {
    const now = bench.getState();
    const current = askedBy(now);
    return current !== null && same(asked, current) && signatureStatus(now) === 'invalid';
  };
  // The page has read the secret in its own ways already (secretQuestion.ts).
  const better = usesSecret(state) ? (readSecret(state)?.better ?? null) : null;
  if (better) {
    const how = { change: 'none', bytes: better, name: '' } as const;
    const cause = { kind: 'autopsy-secret-encoding', encoding: better, isShared: false } as const;
    bench.setState({
      autopsy: { ...asked, finding: { causes: [cause], remedy: { kind: 'read-secret', how } }, tried: [] },
    });
    return;
  }
  const { autopsy, subjectOf } = await bench.ports.parts.autopsy();
  const reading = tokenReading(state);
  const judged = judgement(state);
  const key = activeKey(state);
  if (!reading || judged?.verdict !== 'verifiable' || !key) return;
  const subject = subjectOf(reading, judged, {
    key,
    secret: usesSecret(state) ? (state.secret?.text ?? null) : null,
    others: state.keys.filter(({ id }) => id !== key.id),
    inHeader: await keysIn(bench, reading.header),
  });
  if (!subject || !isCurrent()) return;
  const began = bench.ports.clock.nowMs();
  const found = await autopsy(subject, () =>
    Promise.resolve(isCurrent() && bench.ports.clock.nowMs() - began < longestMs),
  );
  if (isCurrent()) bench.setState({ autopsy: { ...asked, ...found } });
}

/** The keys that a header brings along (RFC 7515 sections 4.1.3 and 4.1.6): the first certificate is the signer's. */
async function keysIn(bench: Bench, header: PartReading | null): Promise<Subject['inHeader']> {
  const { text, json } = header ?? {};
  if (!json || text == null) return [];
  const jwk = memberOf(json, 'jwk')?.value;
  const x5c = memberOf(json, 'x5c')?.value;
  const [leaf] = x5c ? childrenOf(text, x5c) : [];
  const given = [
    { name: 'jwk' as const, text: jwk ? text.slice(jwk.start, jwk.end) : '' },
    { name: 'x5c' as const, text: (leaf && stringValue(text, leaf.value)) ?? '' },
  ];
  const read = given.map(async (one) => {
    const { handles } = one.text === '' ? { handles: [] } : await readHandles(bench, one.text);
    return handles.map((key) => ({ name: one.name, key }));
  });
  return (await Promise.all(read)).flat();
}
