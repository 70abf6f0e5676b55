import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/problems.js';
import { wordingOf } from '../../text/catalogue.js';
import type { Wording } from '../../text/wording.js';
import { ProblemLink } from './ProblemLink.js';
import { useText } from '../page/TextContext.js';

const list = { listStyle: 'none', margin: 0, padding: 0, '&[hidden]': { display: 'none' } };

const notLoaded: Wording = { title: '', detail: '' };

type Props = {
  label: string;
  problems: readonly Problem[];
  /** What does what the way out says. */
  cureOf?: (problem: Problem) => ReactNode;
  /** What can be done here, besides what the way out says. */
  besideOf?: (problem: Problem) => ReactNode;
};

/** One item a problem: what it is, why it matters, the way out. */
export function ProblemList({ label, problems, cureOf, besideOf }: Props) {
  const { rest } = useText();
  return (
    <Stack component="ul" aria-label={label} hidden={problems.length === 0} spacing={1} sx={list}>
      {problems.map((problem, index) => {
        const { title, detail, fix } = rest ? wordingOf(rest.details.problems, problem) : notLoaded;
        return (
          <li key={`${problem.kind} ${index}`} data-kind={problem.kind}>
            <Alert role="none" severity={rest?.severityOf(problem) ?? 'info'}>
              <strong>{title}</strong>
              <div>
                {detail} {rest && <ProblemLink kind={problem.kind} title={title} />}
              </div>
              {cureOf?.(problem) ??
                (fix !== undefined && <Typography color="textSecondary">{fix}</Typography>)}
              {besideOf?.(problem)}
            </Alert>
          </li>
        );
      })}
    </Stack>
  );
}
