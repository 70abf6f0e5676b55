import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Problem } from '../../core/problems.js';
import { copyLink, type LinkKind } from '../../store/actions/take/link.js';
import { openWorkspace, saveWorkspace } from '../../store/actions/take/workspace.js';
import { isOwnToken } from '../../store/derive/checks.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Radios } from '../../widgets/controls/Radios.js';
import { Report } from './report/Report.js';
import { SystemShare } from './SystemShare.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** What was tried by hand, to take away: as code, as a link, as a file. */
export default function SharePane() {
  const { shareTexts } = useDetails();
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <SystemShare />
      <Typography variant="h3">{shareTexts.asLink}</Typography>
      <Link />
      <Typography variant="h3">{shareTexts.asReport}</Typography>
      <Report />
      <Typography variant="h3">{shareTexts.asFile}</Typography>
      <WorkspaceFile />
    </div>
  );
}

function Link() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  // A draft opens under its profile: somebody's token is not to be checked by it.
  const isOwn = useWorkbench(isOwnToken);
  const [chosen, setKind] = useState<LinkKind | null>(null);
  const kind = chosen ?? (isOwn ? 'draft' : 'token');
  return (
    <div style={{ display: 'grid', gap: 8, marginBlockStart: 8 }}>
      <Radios
        legend={shareTexts.linkCarries}
        value={kind}
        options={(['draft', 'token'] as const).map((value) => ({
          value,
          label: shareTexts.linkKinds[value],
        }))}
        onChange={setKind}
      />
      <Hint tone={kind === 'token' ? 'warn' : 'quiet'}>{shareTexts.linkWarnings[kind]}</Hint>
      <div>
        <CopyButton
          label={shareTexts.copyLink}
          done={shareTexts.copiedLink}
          copy={() => copyLink(bench, kind)}
        />
      </div>
    </div>
  );
}

const none: readonly Problem[] = [];

function WorkspaceFile() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  const announce = useAnnounce();
  const id = useId();
  const [problems, setProblems] = useState(none);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = await openWorkspace(bench, await file.text());
    setProblems(found);
    if (found.length === 0) announce(shareTexts.workspaceIsOpen);
  };
  const save = () => {
    const problem = saveWorkspace(bench);
    setProblems(problem ? [problem] : none);
  };
  return (
    <div style={{ display: 'grid', gap: 8, marginBlockStart: 8 }}>
      <Hint>{shareTexts.workspaceHint}</Hint>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'center' }}>
        <Button variant="outlined" onClick={save}>
          {shareTexts.saveWorkspace}
        </Button>
        <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, minInlineSize: 0 }}>
          <FieldLabel htmlFor={id}>{shareTexts.openWorkspace} </FieldLabel>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </span>
      </div>
      <ProblemList label={shareTexts.workspaceProblems} problems={problems} />
    </div>
  );
}
