import { copyHeader } from '../../store/actions/copy.js';
import { headerEdited } from '../../store/actions/document.js';
import { headerPart, headerReading, headerText } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { JsonPart } from '../../widgets/JsonPart.js';
import { useText } from '../../widgets/TextContext.js';

export function HeaderPane() {
  const bench = useBench();
  const { page } = useText();
  return (
    <JsonPart
      name={page.header}
      aside={page.headerHint}
      colour="header"
      lines={5}
      part={useWorkbench(headerPart)}
      text={useWorkbench(headerText)}
      reading={useWorkbench(headerReading)}
      onChange={(text) => headerEdited(bench, text)}
      copy={{ label: page.copyHeader, done: page.copiedHeader, copy: () => copyHeader(bench) }}
    />
  );
}
