import { styled } from '@mui/material/styles';
import { kindOf } from '../../core/kinds/all.js';
import { expectedNames, type ExpectedName } from '../../core/kinds/expected.js';
import { lastingNames, lastingOf } from '../../core/profiles/expects.js';
import type { TokenKind } from '../../core/kinds/kinds.js';
import { isOwn as isCustom } from '../../core/profiles/came.js';
import { expectValues } from '../../store/actions/settings/view.js';
import { load } from '../../store/loading/load.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { checkSubject, expectedValuesOf, isOwnToken } from '../../store/derive/checks.js';

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
  gap: theme.spacing(1.5),
}));

/** So far from the button above it that a finger meets one of them. */
const Apart = styled('div')(({ theme }) => ({ marginBlockStart: theme.spacing(1) }));

/** What the person knows of the token beforehand: what is given is checked with the rules of its kind, or a custom profile. */
export function ExpectedForm() {
  const { kindTexts } = useDetails();
  const subject = useWorkbench(checkSubject);
  const isOwn = useWorkbench(isOwnToken);
  if (!subject || (subject.by === 'profile' && (isOwn || !isCustom(subject.profile)))) return null;
  const kind = subject.by === 'kind' ? subject.kind : 'jwt';
  const { expects } = kindOf(kind);
  const names = expectedNames.filter((name) => expects[name]);
  if (names.length === 0) return null;
  return (
    <Apart>
      <Disclosure title={kindTexts.expected.title}>{() => <Inside names={names} kind={kind} />}</Disclosure>
    </Apart>
  );
}

type InsideProps = { names: readonly ExpectedName[]; kind: TokenKind };

function Inside({ names, kind }: InsideProps) {
  const bench = useBench();
  const announce = useAnnounce();
  const { kindTexts, ownProfileTexts } = useDetails();
  const { labels, hint, clear, save, saveNew, remove, saved, newName } = kindTexts.expected;
  const expected = useWorkbench(expectedValuesOf);
  const profile = useWorkbench((state) => state.profile);
  const isByProfile = useWorkbench((state) => checkSubject(state)?.by === 'profile');
  // What is kept with the profile is cleared by an empty value over it.
  const cleared = isByProfile ? Object.fromEntries(expectedNames.map((name) => [name, ''])) : {};
  const own = isCustom(profile) ? profile : null;
  const kept = own?.expects ?? {};
  const lasting = lastingOf({ ...kept, ...expected });
  const isEmpty = Object.keys(lasting).length === 0;
  const isKept = lastingNames.every((name) => lasting[name] === kept[name]);
  const keep = async () => {
    const { saveExpected } = await load(() => import('../../store/actions/settings/ownProfiles.js'));
    const name = own?.name ?? newName(kindTexts.names[kind], lasting.issuer ?? '');
    const fault = saveExpected(bench, name);
    announce(fault ? ownProfileTexts.notKept(fault) : saved(name));
  };
  return (
    <>
      <Fields>
        {names.map((name) => (
          <Field
            key={name}
            label={labels[name]}
            value={expected[name] ?? ''}
            onChange={(value) => expectValues(bench, { ...bench.getState().expected, [name]: value })}
          />
        ))}
      </Fields>
      <Hint>{hint}</Hint>
      {Object.values(expected).some((value) => value !== '') && (
        <TextButton onClick={() => expectValues(bench, cleared)}>{clear}</TextButton>
      )}
      {!isKept && (
        <TextButton onClick={() => void keep()}>
          {own === null ? saveNew : isEmpty ? remove(own.name) : save(own.name)}
        </TextButton>
      )}
    </>
  );
}
