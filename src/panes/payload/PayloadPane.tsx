import { copyPayload } from '../../store/actions/copy.js';
import { payloadEdited } from '../../store/actions/document.js';
import { payloadPart, payloadReading, payloadText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { JsonPart } from '../../widgets/JsonPart.js';
import { useText } from '../../widgets/TextContext.js';

export function PayloadPane() {
  const bench = useBench();
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
      onChange={(text) => payloadEdited(bench, text)}
      copy={{ label: page.copyPayload, done: page.copiedPayload, copy: () => copyPayload(bench) }}
    />
  );
}
