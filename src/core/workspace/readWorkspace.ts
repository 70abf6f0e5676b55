import { checkIds } from '../checks/all.js';
import { childrenOf, type JsonChild } from '../json/children.js';
import { lineAndColumn } from '../json/lineAndColumn.js';
import type { JsonSyntaxProblem } from '../json/problems.js';
import { readJson, type JsonSpan } from '../json/read.js';
import { secretIn } from '../secrets/secretIn.js';
import { profiles as builtIn } from '../profiles/builtIn.js';
import type { OwnProfile } from '../profiles/profile.js';
import { readProfileList } from '../profiles/readProfiles.js';
import { childOf, validate, type Finding } from '../profiles/validate.js';
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
  type WrittenPart,
  type WrittenWorkspace,
} from './workspace.js';

/** All of a file, or nothing of it and why. */
export type WorkspaceReading = {
  workspace: Workspace | null;
  problems: (WorkspaceProblem | JsonSyntaxProblem)[];
};

/** The most findings that anybody reads. */
const most = 100;

/** Reads a workspace file in the documented form (docs/workspace.md). One fault spoils all of it. */
export function readWorkspace(text: string): WorkspaceReading {
  const { root, problem } = readJson(text);
  if (!root) return refused(problem);
  const members = childrenOf(text, root);
  const version = laterVersion(text, members);
  if (version !== null) return refused({ kind: 'workspace-version', version, known: workspaceVersion });
  const { profiles, findings } = judged(text, root, members);
  const value: unknown = JSON.parse(text);
  if (!hasForm(value, findings)) {
    // What is wrong is told in the words of the file.
    if (secretIn(text) !== null) return refused({ kind: 'workspace-private-key', path: '' });
    const problems = findings.slice(0, most).map(({ fault, path, offset }): WorkspaceProblem => {
      return { kind: 'workspace-fault', fault, path, ...lineAndColumn(text, offset) };
    });
    return { workspace: null, problems };
  }
  const workspace = workspaceOf(value, profiles);
  const { document, profile, publicKeys } = workspace;
  if (![...builtIn, ...profiles].some(({ id }) => id === profile)) {
    return refused({ kind: 'workspace-profile-unknown', id: profile });
  }
  const path = secretIn({ document: texts(document), profiles, publicKeys });
  return path === null ? { workspace, problems: [] } : refused({ kind: 'workspace-private-key', path });
}

function refused(problem: WorkspaceProblem | JsonSyntaxProblem | null): WorkspaceReading {
  return { workspace: null, problems: problem ? [problem] : [] };
}

/** A version beyond ours, as written; null where the file is not of one. */
function laterVersion(text: string, members: readonly JsonChild[]): string | null {
  const value = members.find(({ key }) => key === 'version')?.value;
  const literal = value?.kind === 'number' ? text.slice(value.start, value.end) : '';
  return Number(literal) > workspaceVersion ? literal.slice(0, 20) : null;
}

function judged(
  text: string,
  root: JsonSpan,
  members: readonly JsonChild[],
): { profiles: OwnProfile[]; findings: Finding[] } {
  const findings = validate(text, { path: '', value: root }, fileSchema);
  const document = members.find(({ key }) => key === 'document');
  if (document?.value.kind === 'object') {
    const parts = childrenOf(text, document.value);
    const schema = parts.some(({ key }) => key === 'token') ? tokenSchema : draftSchema;
    findings.push(...validate(text, childOf('', document), schema));
  }
  const list = members.find(({ key }) => key === 'profiles');
  const reading = list ? readProfileList(text, childOf('', list), checkIds) : { profiles: [], findings: [] };
  return { profiles: reading.profiles, findings: [...findings, ...reading.findings] };
}

/** A text in which the schema finds nothing has the form of the type that the schema describes. */
function hasForm(_value: unknown, findings: readonly Finding[]): _value is WrittenWorkspace {
  return findings.length === 0;
}

function workspaceOf(
  { document, profile, publicKeys, skew }: WrittenWorkspace,
  profiles: OwnProfile[],
): Workspace {
  return {
    document:
      'token' in document
        ? { kind: 'token', input: document.token }
        : { kind: 'draft', header: partOf(document.header), payload: partOf(document.payload) },
    profile,
    profiles,
    publicKeys,
    skew,
  };
}

function partOf(part: WrittenPart): Part {
  return typeof part === 'string'
    ? { kind: 'typed', text: part }
    : { kind: 'came', bytes: decodeBase64url(part.base64url).bytes };
}
