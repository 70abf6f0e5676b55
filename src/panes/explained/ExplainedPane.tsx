import { useState } from 'react';
import { checkResults } from '../../store/checks.js';
import { useNow } from '../../store/now.js';
import { headerReading, headerText, payloadReading, payloadText } from '../../store/selectors.js';
import { useSettled } from '../../store/settled.js';
import {
  claimNames,
  headerParameters,
  isClaimName,
  isHeaderParameter,
} from '../../core/claims/registered.js';
import { Panel } from '../../widgets/Panel.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import { Names } from './Names.js';

/** Each name of the header and of the claims set, with what it means and who says so. */
export default function ExplainedPane() {
  const { claimExplanations, explainedTexts, headerNames } = useDetails();
  const { page } = useText();
  const now = useNow();
  const isJudged = useSettled(
    (state) => state.document.kind === 'token' || checkResults(state, now) !== null,
  );
  const [hasBegun, begin] = useState(false);
  if (isJudged && !hasBegun) begin(true);
  const header = useSettled(headerText) ?? '';
  const headerMembers = useSettled(headerReading).members;
  const payload = useSettled(payloadText) ?? '';
  const payloadMembers = useSettled(payloadReading).members;
  // After the first checks, which stand above it: they would push it down.
  if (!hasBegun) return null;
  return (
    <Panel title={explainedTexts.title} aside={explainedTexts.hint}>
      <Names
        title={page.header}
        text={header}
        members={headerMembers}
        explain={(name) =>
          isHeaderParameter(name)
            ? { meaning: headerNames[name], source: headerParameters[name].source, isTime: false }
            : null
        }
      />
      <Names
        title={page.payload}
        text={payload}
        members={payloadMembers}
        explain={(name) =>
          isClaimName(name)
            ? {
                meaning: claimExplanations[name],
                source: claimNames[name].source,
                isTime: claimNames[name].kind === 'time',
              }
            : null
        }
      />
    </Panel>
  );
}
