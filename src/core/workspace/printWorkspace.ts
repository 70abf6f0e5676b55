import { secretIn } from '../secrets/secretIn.js';
import type { Result } from '../problems.js';
import { encodeBase64url } from '../bytes/base64url.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import type { Part } from '../token/document.js';
import type { WorkspaceProblem } from './problems.js';
import { workspaceVersion, type Workspace, type WrittenPart } from './workspace.js';

/** The file of a workspace (docs/workspace.md). Refused where any text in it holds a private key. */
export function printWorkspace(workspace: Workspace): Result<string, WorkspaceProblem> {
  const { document, profile, profiles, publicKeys, skew } = workspace;
  const path = secretIn({ document: texts(document), profile, profiles, publicKeys });
  if (path !== null) return { ok: false, problem: { kind: 'workspace-private-key', path } };
  const written = {
    version: workspaceVersion,
    document:
      document.kind === 'token'
        ? { token: document.input }
        : { header: writtenPart(document.header), payload: writtenPart(document.payload) },
    profile,
    profiles,
    publicKeys,
    skew,
  };
  return { ok: true, value: `${JSON.stringify(written, null, 2)}\n` };
}

function writtenPart(part: Part): WrittenPart {
  return part.kind === 'typed' ? part.text : { base64url: encodeBase64url(part.bytes) };
}

/** The document as texts, bytes too, for whoever looks for something in it; DER is known by its base64. */
export function texts(document: Workspace['document']): Record<string, string> {
  if (document.kind === 'token') return { token: document.input };
  const textOf = (part: Part) =>
    part.kind === 'typed' ? part.text : (decodeUtf8(part.bytes) ?? encodeBase64url(part.bytes));
  return { header: textOf(document.header), payload: textOf(document.payload) };
}
