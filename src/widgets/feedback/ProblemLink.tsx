import Link from '@mui/material/Link';
import type { Problem } from '../../core/problems.js';
import { problemPage } from './problemPage.js';
import { useDetails } from '../page/TextContext.js';

/** Leads to the page about a problem, in a tab of its own: nothing typed is lost. */
export function ProblemLink({ kind, title }: { kind: Problem['kind']; title: string }) {
  const { noticeTexts: words } = useDetails();
  const address = problemPage(kind);
  if (address === null) return null;
  return (
    <Link
      href={address}
      target="_blank"
      rel="noreferrer"
      hrefLang="en"
      aria-label={words.moreOf(title)}
      color="inherit"
    >
      {words.more}
    </Link>
  );
}
