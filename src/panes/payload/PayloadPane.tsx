import { copyPayload } from '../../store/actions/copy.js';
import { byField, payloadEdited } from '../../store/actions/document.js';
import { payloadPart, payloadReading, payloadText } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { JsonPart } from '../../widgets/JsonPart.js';
import { useText } from '../../widgets/TextContext.js';
import { ClaimsVerdict } from './ClaimsVerdict.js';

const onChange = byField(payloadEdited);

export function PayloadPane() {
  const { page } = useText();
  return (
    <JsonPart
      name={page.payload}
      aside={page.payloadHint}
      colour="payload"
      lines={8}
      part={useWorkbench(payloadPart)}
      text={useWorkbench(payloadText)}
      reading={useWorkbench(payloadReading)}
      onChange={onChange}
      copy={{ label: page.copyPayload, done: page.copiedPayload, copy: copyPayload }}
    >
      <ClaimsVerdict />
    </JsonPart>
  );
}
