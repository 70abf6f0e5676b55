import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { sameBytes } from '../../../core/bytes/bytes.js';
import { decodeUtf8 } from '../../../core/bytes/utf8.js';
import { prettyJson } from '../../../core/json/write/pretty.js';
import { judgeJwsJson, type JudgedJwsJson } from '../../../store/actions/families/jwsJson.js';
import { comparingKeys } from '../../../store/derive/compare.js';
import { pastedReading } from '../../../store/selectors.js';
import { useBench, useLater } from '../../../store/store.js';
import { CodeField } from '../../../widgets/code/CodeField.js';
import { FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { Verdict } from '../../../widgets/feedback/Verdict.js';
import { Panel } from '../../../widgets/layout/Panel.js';
import { Findings } from '../Findings.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { saidIn } from './saidIn.js';
import { SignatureItem } from './SignatureItem.js';

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 });

const tones = { valid: 'good', 'valid-with-notice': 'warn', invalid: 'bad', unverified: 'quiet' } as const;

/** Every signature of a JWS in JSON, each verified by itself. */
export default function JwsJsonPane() {
  const bench = useBench();
  const { jwsJson: texts } = useFamilyTexts();
  const [judged, setJudged] = useState<(JudgedJwsJson & { input: string }) | null>(null);
  const input = useLater((state) => pastedReading(state)?.input ?? '');
  const shown = useLater((state) => pastedReading(state)?.payload?.bytes);
  const keys = useLater(comparingKeys);
  const chosenFor = useLater(({ judge }) => judge.chosenFor);
  useEffect(() => {
    let gone = false;
    void judgeJwsJson(bench, input).then((answer) => {
      if (!gone) setJudged({ ...answer, input });
    });
    return () => {
      gone = true;
    };
  }, [bench, input, keys, chosenFor]);
  if (judged?.input !== input) return null;
  const { jws, verdict } = judged;
  const count = jws.signatures.length;
  const payload = jws.payload && decodeUtf8(jws.payload);
  // The pane of the payload has it, where the first signature could be read as a compact token.
  const isShown = jws.payload === null || (shown !== undefined && sameBytes(shown, jws.payload));
  return (
    <Panel title={texts.title} aside={texts.syntaxes[jws.syntax]}>
      <div style={{ display: 'grid', gap: 12 }}>
        <Verdict
          label={texts.result}
          status={verdict.status}
          tone={tones[verdict.status]}
          title={texts.verified(verdict.verified, count)}
        >
          {count > 1 && <div>{texts.each}</div>}
        </Verdict>
        <Findings label={texts.findingsLabel} findings={jws.findings.map(saidIn(texts.findings))} />
        {!isShown && (
          <div>
            <FieldLabel component="span">{texts.payload}</FieldLabel>
            {payload === null ? (
              <Hint>{texts.binary(jws.payload?.length ?? 0)}</Hint>
            ) : (
              <CodeField
                label={texts.payload}
                language="json"
                lines={{ least: 1, most: 12 }}
                readOnly
                value={prettyJson(payload)}
                onChange={() => undefined}
              />
            )}
          </div>
        )}
        <List aria-label={texts.signatures}>
          {jws.signatures.map((signature, at) => {
            const answer = verdict.signatures[at];
            return answer && <SignatureItem key={at} at={at} signature={signature} answer={answer} />;
          })}
        </List>
      </div>
    </Panel>
  );
}
