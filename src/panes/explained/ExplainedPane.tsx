import { useState } from 'react';
import { checkResults } from '../../store/checks.js';
import { useNow } from '../../store/now.js';
import { headerReading, headerText, payloadReading, payloadText } from '../../store/selectors.js';
import { useLater } from '../../store/store.js';
import { Panel } from '../../widgets/Panel.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { explainedClaim, explainedParameter } from './explanation.js';
import { Names } from './Names.js';
import { Pointing } from './Pointing.js';

/** Each name of the header and of the claims set, with what it means and who says so. */
export default function ExplainedPane() {
  const details = useDetails();
  const { explainedTexts } = details;
  const { page } = useText();
  const now = useNow();
  const isJudged = useLater((state) => state.document.kind === 'token' || checkResults(state, now) !== null);
  const [hasBegun, begin] = useState(false);
  if (isJudged && !hasBegun) begin(true);
  const header = useLater(headerText) ?? '';
  const headerMembers = useLater(headerReading).members;
  const payload = useLater(payloadText) ?? '';
  const payloadMembers = useLater(payloadReading).members;
  // After the first checks, which stand above it: they would push it down.
  if (!hasBegun) return null;
  return (
    <Panel title={explainedTexts.title} aside={explainedTexts.hint}>
      <Names
        title={page.header}
        text={header}
        members={headerMembers}
        part="header"
        explain={(name) => explainedParameter(details, name)}
      />
      <Names
        title={page.payload}
        text={payload}
        members={payloadMembers}
        part="payload"
        explain={(name) => explainedClaim(details, name)}
      />
      <Pointing />
    </Panel>
  );
}
