import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import {
  createElement,
  lazy,
  Suspense,
  useEffect,
  useRef,
  type ComponentType,
  type LazyExoticComponent,
} from 'react';
import { changeView } from '../../store/actions/settings/view.js';
import { load } from '../../store/loading/load.js';
import { areChecksThere } from '../../store/derive/checks.js';
import { tools, type Tool } from '../../store/state.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/page/anchors.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

const panels: Record<Tool, LazyExoticComponent<ComponentType>> = {
  code: lazy(() => load(() => import('../../panes/share/Snippets.js'))),
  share: lazy(() => load(() => import('../../panes/share/SharePane.js'))),
  compare: lazy(() => load(() => import('../../panes/compare/ComparePane.js'))),
  test: lazy(() => load(() => import('../../panes/wrong/WrongPane.js'))),
  families: lazy(() => load(() => import('../../panes/families/FamiliesTool.js'))),
  encrypt: lazy(() => load(() => import('../../panes/encryption/EncryptPane.js'))),
  keys: lazy(() => load(() => import('./KeysTool.js'))),
};

const panel = 'tool-panel';

/** What can be done with the token and its keys beyond reading and making one. Nothing is open on arrival. */
export default function ToolsPane() {
  const bench = useBench();
  const { page } = useText();
  const tool = useWorkbench(({ view }) => view.tool);
  const isInPlace = useLater(areChecksThere);
  if (!isInPlace) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={page.frame.tools}>
      <Tabs
        value={tool ?? false}
        onChange={(_event, next: Tool) => changeView(bench, { tool: next })}
        variant="scrollable"
        // A finger or the arrow keys scroll them; the buttons come and go by the way.
        scrollButtons={false}
        aria-label={page.frame.tools}
      >
        {tools.map((one) => (
          <Tab
            key={one}
            value={one}
            id={anchors.tool(one)}
            label={page.frame.toolNames[one]}
            onClick={() => tool === one && changeView(bench, { tool: null })}
            {...(tool === one && { 'aria-controls': panel })}
          />
        ))}
      </Tabs>
      {tool && (
        <div role="tabpanel" id={panel} aria-labelledby={anchors.tool(tool)} style={{ padding: 16 }}>
          <Suspense>
            <Panel key={tool} tool={tool} />
          </Suspense>
        </div>
      )}
    </Paper>
  );
}

/** What it is for, and the tool; it comes into view, because it opens below what was pressed. */
function Panel({ tool }: { tool: Tool }) {
  const { toolPurposes } = useDetails();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Returns nothing: newer browsers answer a scroll with a promise (CSSOM View), which React would call.
    head.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // With the tabs above it.
    <div ref={head} style={{ scrollMarginBlockStart: 72 }}>
      <Typography color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {toolPurposes[tool]}
      </Typography>
      {createElement(panels[tool])}
    </div>
  );
}
