import { useEffect, useState } from 'react';
import { prettyJson } from '../../../core/json/write/pretty.js';
import { sdJwtSeverities, type SdJwtFinding } from '../../../core/sdJwt/problems.js';
import { showFamily } from '../../../store/actions/families/shown.js';
import {
  judgePresentation,
  type JudgedSdJwt,
  type Presentation,
} from '../../../store/actions/families/sdJwt.js';
import { judgingKey } from '../../../store/derive/verdicts.js';
import { useNow } from '../../../store/now.js';
import { useBench, useLater } from '../../../store/store.js';
import { CodeField } from '../../../widgets/code/CodeField.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { Verdict } from '../../../widgets/feedback/Verdict.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { Panel } from '../../../widgets/layout/Panel.js';
import type { RoomProps } from '../room.js';
import { Findings } from '../Findings.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { Disclosures } from './Disclosures.js';

const tones = { valid: 'good', 'valid-with-notice': 'warn', invalid: 'bad', unverified: 'quiet' } as const;

/** Seconds between two looks at the clock: nobody sees a credential expire. */
const pace = 30;

/** What an SD-JWT discloses, whether it holds, and what of it is presented to a verifier. */
export default function SdJwtPane({ token }: RoomProps) {
  const bench = useBench();
  const { sdJwt: texts } = useFamilyTexts();
  const [expected, expect] = useState<Presentation>({ nonce: '', aud: '', needsBinding: false });
  const [judged, setJudged] = useState<(JudgedSdJwt & { token: string }) | null>(null);
  const key = useLater(judgingKey);
  const moment = Math.floor(useNow() / pace);
  useEffect(() => {
    let gone = false;
    void judgePresentation(bench, token, expected).then((answer) => {
      if (!gone) setJudged({ ...answer, token });
    });
    return () => {
      gone = true;
    };
  }, [bench, token, expected, key, moment]);
  const shown = judged?.token === token ? judged : null;
  const isInvalid = shown?.verdict.status === 'invalid';
  useEffect(() => {
    showFamily(bench, token, isInvalid ? 'sd-jwt' : null);
    return () => showFamily(bench, token, null);
  }, [bench, token, isInvalid]);
  if (!shown) return null;
  const { sdJwt, verdict } = shown;
  const { credential, claims } = sdJwt;
  const change = (next: Partial<Presentation>) => expect({ ...expected, ...next });
  return (
    <Panel title={texts.title} {...(credential && { aside: texts.credential(credential.vct) })}>
      <div style={{ display: 'grid', gap: 12 }}>
        <Verdict
          label={texts.result}
          status={verdict.status}
          tone={tones[verdict.status]}
          title={texts.statuses[verdict.status]}
        >
          <div>{texts.bound[`${verdict.isBound ?? 'null'}`]}</div>
          <div>{texts.counts(sdJwt.digests, sdJwt.undisclosed)}</div>
          {credential?.status && <div>{texts.status(credential.status.uri, credential.status.index)}</div>}
          {credential !== null && credential.certificates > 0 && (
            <div>{texts.certificates(credential.certificates)}</div>
          )}
        </Verdict>
        <Findings label={texts.findingsLabel} findings={verdict.findings.map(saidIn(texts.findings))} />
        <Disclosures key={token} token={token} sdJwt={sdJwt} expected={expected} />
        {claims !== null && (
          <Disclosure title={texts.seen}>
            {() => (
              <CodeField
                label={texts.seen}
                language="json"
                lines={{ least: 3, most: 30 }}
                readOnly
                value={prettyJson(claims)}
                onChange={() => undefined}
              />
            )}
          </Disclosure>
        )}
        <Disclosure title={texts.expectTitle}>
          {() => (
            <div style={{ display: 'grid', gap: 8 }}>
              <Field label={texts.nonce} value={expected.nonce} onChange={(nonce) => change({ nonce })} />
              <Field label={texts.aud} value={expected.aud} onChange={(aud) => change({ aud })} />
              <CheckField
                label={texts.needed}
                checked={expected.needsBinding}
                onChange={(needsBinding) => change({ needsBinding })}
              />
              <Hint>{texts.bindNeeds}</Hint>
            </div>
          )}
        </Disclosure>
      </div>
    </Panel>
  );
}

type Said = { [K in SdJwtFinding['kind']]: (facts: Extract<SdJwtFinding, { kind: K }>) => string };

function sentence<K extends SdJwtFinding['kind']>(
  said: Said,
  finding: { [X in K]: Extract<SdJwtFinding, { kind: X }> & { kind: X } }[K],
): string {
  return said[finding.kind](finding);
}

const saidIn = (said: Said) => (finding: SdJwtFinding) => ({
  kind: finding.kind,
  severity: sdJwtSeverities[finding.kind],
  said: sentence(said, finding),
});
