import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { Row } from '../../core/responses/rows.js';
import { compareWith } from '../../store/actions/settings/compare.js';
import { clearTabTokens, openTabToken, removeTabToken } from '../../store/actions/settings/tabTokens.js';
import { tabTokenRows } from '../../store/answers/tabTokenRows.js';
import { comparingKeys, otherToken } from '../../store/derive/compare.js';
import { tabTokens, type TabToken } from '../../store/derive/tabTokens.js';
import { lazyTexts } from '../../store/loading/lazyTexts.js';
import { useNow } from '../../store/now.js';
import { useBench, useLater } from '../../store/store.js';
import type { tabTokenTexts } from '../../text/en/tabTokens.js';
import { visible } from '../../text/characters.js';
import { briefly } from '../../text/times.js';
import { forPhones } from '../../theme/media.js';
import { ConfirmButton } from '../../widgets/controls/ConfirmButton.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { useSubjectName } from '../../widgets/page/useSubjectName.js';

const useTexts = lazyTexts(
  import.meta.glob<typeof tabTokenTexts>('../../text/*/tabTokens.ts', { import: 'tabTokenTexts' }),
);

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
    paddingBlock: 6,
  },
  '& > li > div': { flex: '1 1 240px', minInlineSize: 0, overflowWrap: 'anywhere' },
  [forPhones]: { '& > li > div': { flexBasis: '100%' } },
}));
const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

/** The tokens that were pasted or made in this tab, to be opened or compared again. */
export function TabTokens() {
  const texts = useTexts();
  const tokens = useLater(tabTokens);
  if (tokens.length < 2) return null;
  return <Disclosure title={texts.title(tokens.length)}>{() => <Listed tokens={tokens} />}</Disclosure>;
}

function Listed({ tokens }: { tokens: readonly TabToken[] }) {
  const bench = useBench();
  const texts = useTexts();
  const announce = useAnnounce();
  const keys = useLater(comparingKeys);
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(new Map());
  useEffect(() => {
    let gone = false;
    void tabTokenRows(bench, tokens).then((next) => {
      if (!gone) setRows(new Map(next.map((row) => [row.finding.text, row])));
    });
    return () => {
      gone = true;
    };
  }, [bench, tokens, keys]);
  return (
    <>
      <Hint>{texts.hint}</Hint>
      <List aria-label={texts.list}>
        {tokens.map((one, index) => (
          <Item key={one.token} entry={one} row={rows.get(one.token) ?? null} number={index + 1} />
        ))}
      </List>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBlockStart: 8 }}>
        <ConfirmButton
          label={texts.clear}
          onConfirm={() => {
            clearTabTokens(bench);
            announce(texts.cleared);
          }}
        />
        <Hint as="span">{texts.clearHint}</Hint>
      </div>
    </>
  );
}

function Item({ entry, row, number }: { entry: TabToken; row: Row | null; number: number }) {
  const bench = useBench();
  const texts = useTexts();
  const { page } = useText();
  const { responseTexts } = useDetails();
  const announce = useAnnounce();
  const nameOf = useSubjectName();
  const now = useNow();
  const isCompared = useLater((state) => otherToken(state) === entry.token);
  const when = texts.ago(briefly(page.brief, Math.max(0, now - entry.since)));
  const said = row?.status ? responseTexts.verdicts[row.status] : responseTexts.verdicts.pending;
  // Of one issuer there may be many; where a client speaks for itself, both are one.
  const whose = visible([...new Set([row?.issuer, row?.about])].filter(Boolean).join(' · '));
  return (
    <li aria-current={entry.isShown || undefined}>
      <div>
        <strong>{row?.subject ? nameOf(row.subject) : page.candidate(number)}</strong>{' '}
        {whose !== '' && <span data-value>{whose}</span>}
        <br />
        <Quiet>{[said, entry.isShown ? texts.shown : when].join(' · ')}</Quiet>
      </div>
      {!entry.isShown && (
        <>
          <Button
            variant="outlined"
            aria-label={texts.act(texts.open, number)}
            onClick={() => {
              openTabToken(bench, entry);
              announce(texts.opened);
              goTo(anchors.token);
            }}
          >
            {texts.open}
          </Button>
          <Button
            variant="outlined"
            aria-label={texts.act(texts.compare, number)}
            aria-pressed={isCompared}
            onClick={() => compareWith(bench, entry.token)}
          >
            {texts.compare}
          </Button>
          <Button
            aria-label={texts.act(texts.remove, number)}
            onClick={() => {
              removeTabToken(bench, entry);
              announce(texts.removed);
            }}
          >
            {texts.remove}
          </Button>
        </>
      )}
    </li>
  );
}
