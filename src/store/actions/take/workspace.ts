import { publicForm } from '../../../core/keys/publicForms.js';
import type { Problem } from '../../../core/problems.js';
import { asCame, isOwn } from '../../../core/profiles/came.js';
import { printWorkspace } from '../../../core/workspace/printWorkspace.js';
import { profileIdIn, readWorkspace } from '../../../core/workspace/readWorkspace.js';
import { kidOf, type Made } from '../../../core/token/document.js';
import type { Workspace } from '../../../core/workspace/workspace.js';
import { change } from '../../history/history.js';
import { allProfiles, ownKey } from '../../selectors.js';
import type { Bench } from '../../bench.js';
import { profileNamed } from '../../services.js';
import { addKeys, readHandles } from '../keys/keys.js';

/** Saves everything but private keys as a file. @returns why it is not saved; null where it is. */
export function saveWorkspace(bench: Bench): Problem | null {
  const { document, profile, keys, skew } = bench.getState();
  const printed = printWorkspace({
    document,
    profile: profile.id,
    profiles: isOwn(profile) ? [profile] : [],
    publicKeys: keys.filter(({ facts }) => facts.spki !== null).map((key) => publicForm(key, 'pem')),
    skew,
  });
  if (!printed.ok) return printed.problem;
  bench.ports.files.downloadText('countersign-workspace.json', printed.value, 'application/json');
  return null;
}

/** Opens such a file: the document and profile take the place of those shown, one step of undo. */
export async function openWorkspace(bench: Bench, text: string): Promise<readonly Problem[]> {
  await profileNamed(bench, profileIdIn(text));
  const { workspace, problems } = readWorkspace(text, bench.getState().usedServices);
  if (!workspace) return problems;
  const { profiles, publicKeys, skew } = workspace;
  const came = profiles.find(({ id }) => id === workspace.profile);
  const profile = came
    ? asCame(came, bench.getState().ownProfiles)
    : allProfiles(bench.getState()).find(({ id }) => id === workspace.profile);
  bench.setState({ skew });
  change(
    bench,
    {
      document: documentOf(workspace, kidOf(ownKey(bench.getState())?.facts.keyId)),
      signed: null,
      ...(profile && { profile }),
    },
    null,
  );
  for (const key of publicKeys) addKeys(bench, (await readHandles(bench, key)).handles);
  const left = profiles.length - (came ? 1 : 0);
  return left > 0 ? [{ kind: 'workspace-profiles-left', count: left }] : [];
}

function documentOf({ document }: Workspace, made: Made) {
  return document.kind === 'token'
    ? ({ ...document, wrong: null } as const)
    : ({ ...document, base: '', made } as const);
}
