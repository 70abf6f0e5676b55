import type { LinkProblem } from '../../core/links/problems.js';
import type { WorkspaceProblem } from '../../core/workspace/problems.js';
import type { ProblemTexts } from '../wording.js';
import { faultWording } from './profileProblems.js';

/** What the page says of links. */
export const links: ProblemTexts<LinkProblem> = {
  'link-damaged': () => ({
    title: 'The link is damaged',
    detail: 'A part of it was cut off or changed on its way, so nothing was loaded from it.',
    fix: 'Ask for the link again. Chats and mails often cut long ones: have it sent as a file or as plain text.',
  }),
  'link-version': ({ version, known }) => ({
    title: `The link is of version ${version}`,
    detail: `This page knows links up to version ${known}, so nothing was loaded from it.`,
    fix: 'Load the page again to get its newest version.',
  }),
  'link-too-long': ({ length, most }) => ({
    title: `The link has ${length} characters`,
    detail: `Not every browser keeps more than ${most}, so the link could break on its way.`,
    fix: 'Use a workspace file instead.',
  }),
  'link-private-key': () => ({
    title: 'A private key does not go into a link',
    detail:
      'Links stay in histories, chats and logs, where everybody who reads them could sign with the key. Nothing was made or loaded.',
    fix: 'Take the private key out. If it has been sent to anybody, replace it.',
  }),
  'link-profile-unknown': ({ id }) => ({
    title: `The link asks for the profile “${id}”`,
    detail: 'This page does not have it, so the blank one is used. Header and payload are those of the link.',
    fix: 'Load the page again to get its newest version, or choose another profile.',
  }),
};

/** What the page says of workspace files. */
export const workspaces: ProblemTexts<WorkspaceProblem> = {
  'workspace-fault': ({ fault, path, line, column }) => faultWording({ ...fault, path, line, column }),
  'workspace-version': ({ version, known }) => ({
    title: `The workspace is of version ${version}`,
    detail: `This page knows workspaces up to version ${known}, so nothing of the file was loaded.`,
    fix: 'Load the page again to get its newest version.',
  }),
  'workspace-profile-unknown': ({ id }) => ({
    title: `The profile “${id}” is not in the file`,
    detail: 'It does not come with the page either. Nothing of the file was loaded.',
    fix: 'Write the id of a profile that is there, or add the profile to the file.',
  }),
  'workspace-profiles-left': ({ count }) => ({
    title:
      count === 1 ? 'One profile in the file was not taken' : `${count} profiles in the file were not taken`,
    detail:
      'The file is open, and the profile that it is about is in use. What is not in use changes nothing among your own.',
    fix: 'To have them, copy the list “profiles” of the file into a file of its own, and import that under Own profiles.',
  }),
  'workspace-private-key': ({ path }) => ({
    title: `There is a private key in ${path === '' ? 'the file' : path}`,
    detail:
      'A workspace file is made to be passed on, so private keys do not belong in it. Nothing was saved or loaded.',
    fix: 'Take the private key out. If the file has been sent to anybody, replace the key.',
  }),
};
