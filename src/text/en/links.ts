import type { LinkProblem } from '../../core/links/problems.js';
import type { WorkspaceProblem } from '../../core/workspace/problems.js';
import type { ProblemTexts } from '../wording.js';
import { faultWording } from './profileProblems.js';

/** What the page says of links. */
export const links: ProblemTexts<LinkProblem> = {
  'link-damaged': () => ({
    title: 'The link is damaged',
    detail: 'Part of it was truncated or changed in transit, so nothing was loaded.',
    fix: 'Ask for the link again. Chats and email often truncate long links: use a file or plain text.',
  }),
  'link-version': ({ version, known }) => ({
    title: `Link version ${version} is not supported`,
    detail: `The link is from a newer version. This page supports versions up to ${known}, so nothing was loaded.`,
    fix: 'Reload the page to get the latest version.',
  }),
  'link-too-long': ({ length, most }) => ({
    title: `The link is too long: ${length} characters`,
    detail: `Some browsers and chats truncate links above ${most} characters.`,
    fix: 'Use a workspace file instead.',
  }),
  'link-private-key': () => ({
    title: 'Links can’t contain private keys',
    detail:
      'Links stay in browser history, chats and logs, where anyone who reads them could sign with the key. Nothing was created or loaded.',
    fix: 'Remove the private key. If you have sent it to anyone, replace it.',
  }),
  'link-profile-unknown': ({ id }) => ({
    title: `Unknown profile “${id}” in the link`,
    detail: 'This page doesn’t have it, so Generic JWT is used. Header and payload come from the link.',
    fix: 'Reload the page to get the latest version, or choose another profile.',
  }),
};

/** What the page says of workspace files. */
export const workspaces: ProblemTexts<WorkspaceProblem> = {
  'workspace-fault': ({ fault, path, line, column }) => faultWording({ ...fault, path, line, column }),
  'workspace-version': ({ version, known }) => ({
    title: `Workspace version ${version} is not supported`,
    detail: `The file is from a newer version. This page supports versions up to ${known}, so nothing was loaded.`,
    fix: 'Reload the page to get the latest version.',
  }),
  'workspace-profile-unknown': ({ id }) => ({
    title: `The profile “${id}” is not in the file`,
    detail: 'It is not a built-in profile either. Nothing was loaded.',
    fix: 'Use the id of an existing profile, or add the profile to the file.',
  }),
  'workspace-profiles-left': ({ count }) => ({
    title:
      count === 1
        ? 'One profile in the file was not loaded'
        : `${count} profiles in the file were not loaded`,
    detail: 'The file is open, with its selected profile. Your custom profiles are unchanged.',
    fix: 'To add the others, copy the “profiles” list into a separate file and import it under Custom profiles.',
  }),
  'workspace-private-key': ({ path }) => ({
    title: `Private key in ${path === '' ? 'the file' : path}`,
    detail:
      'Workspace files are meant to be shared, so they can’t contain private keys. Nothing was saved or loaded.',
    fix: 'Remove the private key. If you have sent the file to anyone, replace the key.',
  }),
  'session-not-saved': ({ reason }) => ({
    title: 'This tab’s work isn’t saved',
    detail:
      reason === 'private-key'
        ? 'A text contains a private key, and private keys are never saved. A reload or a crash loses this tab’s work.'
        : `${
            {
              blocked: 'The browser blocks storage for this page.',
              full: 'The browser has no space left for this page.',
              large: 'A browser saves about 5 million characters for each tab.',
            }[reason]
          } A reload or a crash loses this tab’s work.`,
    fix:
      reason === 'private-key'
        ? 'Remove the private key from the text.'
        : 'Download the workspace, and open it under Share later.',
  }),
};
