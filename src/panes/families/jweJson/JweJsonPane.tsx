import Button from '@mui/material/Button';
import { useEffect, useMemo } from 'react';
import { decodeUtf8 } from '../../../core/bytes/utf8.js';
import { isError } from '../../../core/jwe/json/problems.js';
import { readJweJson } from '../../../core/jwe/json/read.js';
import { editToken } from '../../../store/actions/document/document.js';
import { showFamily } from '../../../store/actions/families/shown.js';
import { useBench } from '../../../store/store.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { Panel } from '../../../widgets/layout/Panel.js';
import { anchors, goTo } from '../../../widgets/page/anchors.js';
import { Findings } from '../Findings.js';
import { Columns, Items, JsonText } from '../JsonText.js';
import type { RoomProps } from '../room.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { RecipientItem } from './RecipientItem.js';
import { saidIn } from './saidIn.js';

/** What a JWE in JSON says without a key: its headers, its recipients, and what is wrong with it. */
export default function JweJsonPane({ token }: RoomProps) {
  const bench = useBench();
  const { jweJson: texts } = useFamilyTexts();
  const jwe = useMemo(() => readJweJson(token), [token]);
  const { recipients, findings, aad, compact } = jwe;
  const isInvalid =
    findings.some(isError) ||
    (recipients.length > 0 && recipients.every((one) => one.findings.some(isError)));
  useEffect(() => {
    showFamily(bench, token, isInvalid ? 'jwe-json' : null);
    return () => showFamily(bench, token, null);
  }, [bench, token, isInvalid]);
  return (
    <Panel title={texts.title} aside={texts.syntaxes[jwe.syntax]}>
      <div style={{ display: 'grid', gap: 12 }}>
        <Hint>{texts.what(recipients.length)}</Hint>
        <Findings label={texts.findingsLabel} findings={findings.map(saidIn(texts.findings))} />
        <Columns>
          <JsonText label={texts.protectedHeader} text={jwe.protectedHeader} />
          <JsonText label={texts.unprotected} text={jwe.unprotected} hint={texts.open} />
          <JsonText
            label={texts.aad}
            text={aad.length === 0 ? null : (decodeUtf8(aad) ?? texts.binary(aad.length))}
            hint={texts.aadHint}
          />
        </Columns>
        <Items aria-label={texts.recipients}>
          {recipients.map((recipient, at) => (
            <RecipientItem key={at} at={at} recipient={recipient} />
          ))}
        </Items>
        {compact !== null ? (
          <div>
            <Button
              variant="outlined"
              onClick={() => {
                editToken(bench, compact);
                goTo(anchors.token);
              }}
            >
              {texts.openCompact}
            </Button>
          </div>
        ) : (
          !isInvalid && <Hint>{texts.notCompact}</Hint>
        )}
      </div>
    </Panel>
  );
}
