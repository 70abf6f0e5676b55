import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { createElement, lazy, Suspense, useId, type ComponentType, type LazyExoticComponent } from 'react';
import { viewChanged } from '../../store/actions/view.js';
import { load } from '../../store/load.js';
import { tools, type Tool } from '../../store/state.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useText } from '../../widgets/TextContext.js';

const panels: Record<Tool, LazyExoticComponent<ComponentType>> = {
  code: lazy(() => load(() => import('./CodeTool.js'))),
  share: lazy(() => load(() => import('./ShareTool.js'))),
  test: lazy(() => load(() => import('./TestTool.js'))),
  encrypt: lazy(() => load(() => import('./EncryptTool.js'))),
  keys: lazy(() => load(() => import('./KeysTool.js'))),
};

/** What can be done with the token and its keys beyond reading and making one. Nothing is open on arrival. */
export default function ToolsPane() {
  const bench = useBench();
  const { page } = useText();
  const id = useId();
  const tool = useWorkbench(({ view }) => view.tool);
  return (
    <Paper variant="outlined" component="section" aria-label={page.frame.tools}>
      <Tabs
        value={tool ?? false}
        onChange={(_event, next: Tool) => viewChanged(bench, { tool: next })}
        variant="scrollable"
        aria-label={page.frame.tools}
      >
        {tools.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`${id}-${one}`}
            label={page.frame.toolNames[one]}
            onClick={() => tool === one && viewChanged(bench, { tool: null })}
            {...(tool === one && { 'aria-controls': `${id}-panel` })}
          />
        ))}
      </Tabs>
      {tool && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tool}`} style={{ padding: 16 }}>
          <Suspense>{createElement(panels[tool])}</Suspense>
        </div>
      )}
    </Paper>
  );
}
