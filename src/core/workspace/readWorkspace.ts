import * as v from 'valibot';
import { checkIds } from '../checks/all.js';
import { childrenOf } from '../json/children.js';
import { lineAndColumn } from '../json/lineAndColumn.js';
import type { JsonSyntaxProblem } from '../json/problems.js';
import { readJson, stringValue } from '../json/read.js';
import { secretIn } from '../secrets/secretIn.js';
import { profiles as builtIn } from '../profiles/builtIn.js';
import type { Profile } from '../profiles/profile.js';
import { readProfileList } from '../profiles/readProfiles.js';
import { childOf, mostFindings, readForm } from '../schema/readForm.js';
import { writtenVersion } from '../schema/version.js';
import { decodeBase64url } from '../bytes/base64url.js';
import type { Part } from '../token/document.js';
import { texts } from './printWorkspace.js';
import type { WorkspaceProblem } from './problems.js';
import {
  draftSchema,
  fileSchema,
  tokenSchema,
  workspaceVersion,
  type Workspace,
  type WrittenDocument,
  type WrittenPart,
} from './workspace.js';

/** All of a file, or nothing of it and why. */
export type WorkspaceReading = {
  workspace: Workspace | null;
  problems: (WorkspaceProblem | JsonSyntaxProblem)[];
};

/**
 * Reads a workspace file in the documented form (docs/workspace.md). One fault spoils all of it.
 *
 * @param services what its profile may be besides the first ones
 */
export function readWorkspace(text: string, services: readonly Pick<Profile, 'id'>[] = []): WorkspaceReading {
  const { root, problem } = readJson(text);
  if (!root) return refused(problem);
  const members = childrenOf(text, root);
  const written = writtenVersion(text, members);
  if (Number(written) > workspaceVersion) {
    return refused({ kind: 'workspace-version', version: written ?? '', known: workspaceVersion });
  }
  const version = written === '1' ? 1 : written === '2' ? 2 : workspaceVersion;
  const document = members.findLast(({ key }) => key === 'document');
  const isToken = document && childrenOf(text, document.value).some(({ key }) => key === 'token');
  const list = members.find(({ key }) => key === 'profiles');
  // The version of a workspace is that of the profiles in it.
  const { profiles, findings } = list
    ? readProfileList(text, childOf('', list), version, checkIds)
    : { profiles: [], findings: [] };
  const schema = fileSchema(version, isToken ? tokenSchema : draftSchema, v.unknown());
  const file = readForm(text, { path: '', value: root }, schema, list?.value);
  if (file.value === null || findings.length > 0) {
    // What is wrong is told in the words of the file.
    if (secretIn(text) !== null) return refused({ kind: 'workspace-private-key', path: '' });
    const all = [...file.findings, ...findings].slice(0, mostFindings);
    const problems = all.map(({ fault, path, offset }): WorkspaceProblem => {
      return { kind: 'workspace-fault', fault, path, ...lineAndColumn(text, offset) };
    });
    return { workspace: null, problems };
  }
  const { profile, publicKeys, skew } = file.value;
  const workspace = { document: documentOf(file.value.document), profile, profiles, publicKeys, skew };
  if (![...builtIn, ...services, ...profiles].some(({ id }) => id === profile)) {
    return refused({ kind: 'workspace-profile-unknown', id: profile });
  }
  const path = secretIn({ document: texts(workspace.document), profiles, publicKeys });
  return path === null ? { workspace, problems: [] } : refused({ kind: 'workspace-private-key', path });
}

function refused(problem: WorkspaceProblem | JsonSyntaxProblem | null): WorkspaceReading {
  return { workspace: null, problems: problem ? [problem] : [] };
}

function documentOf(document: WrittenDocument): Workspace['document'] {
  return 'token' in document
    ? { kind: 'token', input: document.token }
    : { kind: 'draft', header: partOf(document.header), payload: partOf(document.payload) };
}

function partOf(part: WrittenPart): Part {
  return typeof part === 'string'
    ? { kind: 'typed', text: part }
    : { kind: 'came', bytes: decodeBase64url(part.base64url).bytes };
}

/** The id of the profile that a workspace names; '' where the text is none. */
export function profileIdIn(text: string): string {
  const { root } = readJson(text);
  const member = root && childrenOf(text, root).findLast(({ key }) => key === 'profile');
  return (member && stringValue(text, member.value)) ?? '';
}
