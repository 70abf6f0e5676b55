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
  return (
    <Panel title={explainedTexts.title} aside={explainedTexts.hint}>
      <Names
        title={page.header}
        text={useSettled(headerText) ?? ''}
        members={useSettled(headerReading).members}
        explain={(name) =>
          isHeaderParameter(name)
            ? { meaning: headerNames[name], source: headerParameters[name].source, isTime: false }
            : null
        }
      />
      <Names
        title={page.payload}
        text={useSettled(payloadText) ?? ''}
        members={useSettled(payloadReading).members}
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
