import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { closeList, stopListing } from '../../store/actions/document/listed.js';
import type { ListedText } from '../../store/state.js';
import { useBench, useLater, useWorkbench } from '../../store/store.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { ListedTokens } from './ListedTokens.js';

/** A response, HAR or log: how far it is read, and the tokens in it. */
export default function ResponsePane() {
  const bench = useBench();
  const { responseTexts: words } = useDetails();
  const listed = useWorkbench((state) => state.listed);
  if (!listed) return null;
  return (
    <Panel
      title={listed.name === null ? words.title : words.titleOf(listed.name)}
      actions={<Button onClick={() => closeList(bench)}>{words.close}</Button>}
    >
      <Content listed={listed} />
    </Panel>
  );
}

function Content({ listed }: { listed: ListedText }) {
  const { responseTexts: words } = useDetails();
  // While a long table is drawn, the page goes on.
  const later = useLater((state) => state.listed);
  switch (listed.is) {
    case 'reading':
      return <Progress part={listed.progress} />;
    case 'stopped':
      return <Alert severity="info">{words.stopped}</Alert>;
    case 'failed':
      return <Alert severity="error">{words.failed}</Alert>;
    case 'read':
      return later?.is === 'read' && <ListedTokens key={later.id} found={later.found} />;
  }
}

function Progress({ part }: { part: number }) {
  const bench = useBench();
  const { responseTexts: words } = useDetails();
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
      <LinearProgress
        variant="determinate"
        value={Math.round(part * 100)}
        aria-label={words.progress}
        sx={{ flex: '1 1 auto' }}
      />
      <Button variant="outlined" onClick={() => stopListing(bench)}>
        {words.stop}
      </Button>
    </Stack>
  );
}
