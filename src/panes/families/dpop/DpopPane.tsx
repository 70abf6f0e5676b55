import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { dpopSeverities, type DpopFinding } from '../../../core/dpop/problems.js';
import type { DpopVerdict } from '../../../core/dpop/dpop.js';
import { judgeDpop } from '../../../store/actions/families/dpop.js';
import { showFamily } from '../../../store/actions/families/shown.js';
import { editPublicKey } from '../../../store/actions/keys/keys.js';
import { judgingKey } from '../../../store/derive/verdicts.js';
import { useNow } from '../../../store/now.js';
import { useBench, useLater } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { Verdict } from '../../../widgets/feedback/Verdict.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { Panel } from '../../../widgets/layout/Panel.js';
import type { RoomProps } from '../room.js';
import { Findings } from '../Findings.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { noRequest, RequestFields } from './RequestFields.js';

const tones = { valid: 'good', 'valid-with-notice': 'warn', invalid: 'bad' } as const;

/** Seconds between two looks at the clock. */
const pace = 10;

/** Whether a server would take a proof, and for which request. */
export default function DpopPane({ token }: RoomProps) {
  const bench = useBench();
  const { dpop: texts } = useFamilyTexts();
  const [request, setRequest] = useState(noRequest);
  const [judged, setJudged] = useState<{ token: string; verdict: DpopVerdict } | null>(null);
  const active = useLater((state) => judgingKey(state)?.facts.thumbprint ?? null);
  const moment = Math.floor(useNow() / pace);
  useEffect(() => {
    let gone = false;
    void judgeDpop(bench, token, request).then((verdict) => {
      if (!gone) setJudged({ token, verdict });
    });
    return () => {
      gone = true;
    };
  }, [bench, token, request, moment]);
  const verdict = judged?.token === token ? judged.verdict : null;
  const isInvalid = verdict?.status === 'invalid';
  useEffect(() => {
    showFamily(bench, token, isInvalid ? 'dpop' : null);
    return () => showFamily(bench, token, null);
  }, [bench, token, isInvalid]);
  if (!verdict) return null;
  const { thumbprint, jwk } = verdict;
  return (
    <Panel title={texts.title}>
      <div style={{ display: 'grid', gap: 12 }}>
        <Verdict
          label={texts.result}
          status={verdict.status}
          tone={tones[verdict.status]}
          title={texts.statuses[verdict.status]}
        >
          {thumbprint !== null && (
            <div style={{ overflowWrap: 'anywhere' }}>{texts.thumbprint(visible(thumbprint))}</div>
          )}
        </Verdict>
        <Findings label={texts.findingsLabel} findings={verdict.findings.map(saidIn(texts.findings))} />
        {jwk !== null && active !== thumbprint && (
          <div>
            <Button variant="outlined" onClick={() => void editPublicKey(bench, jwk)}>
              {texts.useKey}
            </Button>
          </div>
        )}
        <Disclosure title={texts.request}>
          {() => (
            <>
              <RequestFields value={request} onChange={setRequest} isNeeded={false} />
              <Hint />
            </>
          )}
        </Disclosure>
      </div>
    </Panel>
  );
}

type Said = { [K in DpopFinding['kind']]: (facts: Extract<DpopFinding, { kind: K }>) => string };

function sentence<K extends DpopFinding['kind']>(
  said: Said,
  finding: { [X in K]: Extract<DpopFinding, { kind: X }> & { kind: X } }[K],
): string {
  return said[finding.kind](finding);
}

const saidIn = (said: Said) => (finding: DpopFinding) => ({
  kind: finding.kind,
  severity: dpopSeverities[finding.kind],
  said: sentence(said, finding),
});
