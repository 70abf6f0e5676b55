import type { Page } from '../../text/catalogue.js';
import { Segments } from '../controls/Segments.js';
import { useText } from '../page/TextContext.js';

type PartView = keyof Page['views'];
const views: readonly PartView[] = ['json', 'claims', 'raw'];

type Props = {
  of: string;
  value: PartView;
  onChange: (view: PartView) => void;
  enabled: Record<PartView, boolean>;
};

/** The same part as a text to edit, as a table, and as the text and bytes that are signed. */
export function ViewSwitch({ of, value, onChange, enabled }: Props) {
  const { page } = useText();
  return (
    <Segments
      label={page.viewOf(of)}
      value={value}
      onChange={onChange}
      options={views.map((view) => ({ value: view, label: page.views[view], isEnabled: enabled[view] }))}
    />
  );
}
