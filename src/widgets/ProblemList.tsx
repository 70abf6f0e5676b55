import { styled } from '@mui/material/styles';
import type { Problem } from '../core/problems.js';
import { wordingOf } from '../text/catalogue.js';
import type { Wording } from '../text/wording.js';
import { useText } from './TextContext.js';

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 6 });

const Item = styled('li')(({ theme }) => ({
  borderInlineStart: `3px solid ${theme.tokens.warn}`,
  '&[data-severity=error]': { borderInlineStartColor: theme.tokens.bad },
  '&[data-severity=info]': { borderInlineStartColor: theme.tokens.line },
  padding: '2px 0 2px 10px',
  fontSize: 13,
  lineHeight: '18px',
  overflowWrap: 'anywhere',
  '& strong': { display: 'block', fontWeight: 600 },
  '& em': { fontStyle: 'normal', display: 'block', color: theme.tokens.faint },
}));

const notLoaded: Wording = { title: '', detail: '' };

/** One item a problem: what it is, why it matters, the way out. */
export function ProblemList({ label, problems }: { label: string; problems: readonly Problem[] }) {
  const { rest } = useText();
  return (
    <List aria-label={label} hidden={problems.length === 0}>
      {problems.map((problem, index) => {
        const { title, detail, fix } = rest ? wordingOf(rest.details.problems, problem) : notLoaded;
        return (
          <Item
            key={`${problem.kind} ${index}`}
            data-kind={problem.kind}
            data-severity={rest?.severityOf(problem)}
          >
            <strong>{title}</strong>
            {detail} {fix !== undefined && <em>{fix}</em>}
          </Item>
        );
      })}
    </List>
  );
}
