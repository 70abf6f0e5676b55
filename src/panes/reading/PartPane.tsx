import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import { IconAct } from '../../commands/IconAct.js';
import { partBytes, type Part } from '../../core/token/document.js';
import { choosePartView, changeView } from '../../store/actions/settings/view.js';
import { load } from '../../store/loading/load.js';
import type { PartView, ReadPart } from '../../store/state.js';
import { useBench, useWorkbench } from '../../store/store.js';
import type { FieldHandle } from '../../widgets/code/CodeField.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { useText } from '../../widgets/page/TextContext.js';
import { useIsPhone } from '../../widgets/layout/useIsPhone.js';
import { ViewSwitch } from '../../widgets/code/ViewSwitch.js';
import { PartContent } from './PartContent.js';
import { sources } from './sources.js';

const Expanded = lazy(() => load(() => import('./Expanded.js')));

function lengthOf(part: Part): number {
  const bytes = partBytes(part);
  return bytes.ok ? bytes.value.length : 0;
}

/** The header or payload with its views and its acts. It is not rendered at each letter. */
export function PartPane({ of }: { of: ReadPart }) {
  const bench = useBench();
  const { page } = useText();
  const source = sources[of];
  const isText = useWorkbench((state) => source.text(state) !== null);
  const canBeSigned = useWorkbench((state) => partBytes(source.part(state)).ok);
  const binaryBytes = useWorkbench((state) =>
    source.text(state) === null ? lengthOf(source.part(state)) : 0,
  );
  const isPasted = useWorkbench(({ document }) => document.kind === 'token');
  const isPhone = useIsPhone();
  const chosen = useWorkbench(({ view }) => view.ofPart[of]);
  const isExpanded = useWorkbench(({ view }) => view.expanded === of);
  const isSearched = useWorkbench(({ view }) => view.searched === of);
  const expand = (expanded: ReadPart | null) => changeView(bench, { expanded });
  const inCard = useRef<FieldHandle>(null);
  const inDialog = useRef<FieldHandle>(null);
  useEffect(() => {
    if (!isSearched) return;
    inCard.current?.find();
    changeView(bench, { searched: null });
  }, [bench, isSearched]);

  const enabled = { json: isText, claims: isText, raw: canBeSigned };
  // Somebody's token is read, one's own is written: on a small screen the table is better for the first.
  const wanted = chosen ?? (isPhone && isPasted && of === 'payload' ? 'claims' : 'json');
  const view = enabled[wanted] ? wanted : isText ? 'json' : 'raw';
  // The table has its own search.
  const hasFind = !(isPhone && view === 'claims');
  const choose = (next: PartView) => choosePartView(bench, of, next);
  const switched = { name: page[of], view, choose, enabled, hasFind };
  return (
    <Panel
      title={page[of]}
      aside={isText ? undefined : page.binaryPart(binaryBytes)}
      colour={of}
      actions={
        <>
          <Acts {...switched} handle={inCard} />
          <CopyButton {...page.copyPart[of]} copy={() => source.copied(bench)} />
          <IconAct name={page.expand} icon="expand" onClick={() => expand(of)} />
        </>
      }
    >
      <PartContent of={of} view={view} lines={source.lines} handle={inCard} />
      {isExpanded && (
        <Suspense>
          <Expanded of={of} acts={<Acts {...switched} handle={inDialog} />} onClose={() => expand(null)}>
            <PartContent of={of} view={view} lines="all" handle={inDialog} />
          </Expanded>
        </Suspense>
      )}
    </Panel>
  );
}

type ActsProps = {
  name: string;
  view: PartView;
  choose: (view: PartView) => void;
  enabled: Record<PartView, boolean>;
  hasFind: boolean;
  handle: RefObject<FieldHandle | null>;
};

function Acts({ name, view, choose, enabled, hasFind, handle }: ActsProps) {
  const { page } = useText();
  return (
    <>
      <ViewSwitch of={name} value={view} onChange={choose} enabled={enabled} />
      {hasFind && <IconAct name={page.find} icon="search" onClick={() => handle.current?.find()} />}
    </>
  );
}
