import { copyHeader } from '../../store/actions/copy.js';
import { byField, headerEdited } from '../../store/actions/document.js';
import { headerPart, headerReading, headerText } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { JsonPart } from '../../widgets/JsonPart.js';
import { useText } from '../../widgets/TextContext.js';

const onChange = byField(headerEdited);

export function HeaderPane() {
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
      onChange={onChange}
      copy={{ label: page.copyHeader, done: page.copiedHeader, copy: copyHeader }}
    />
  );
}
