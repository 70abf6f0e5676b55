import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import type { Problem } from '../../core/problems.js';
import { applyRemedy } from '../../store/actions/document/remedy.js';
import { autopsyOf } from '../../store/derive/verdicts.js';
import { useBench, useLater } from '../../store/store.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { Act } from './RepairAct.js';

/** The next button stands apart for a thumb. */
const Tried = styled('section')(({ theme }) => ({ marginBlockEnd: theme.spacing(1) }));
const List = styled('ul')({ margin: 0, paddingInlineStart: 20 });

/** What would make the signature verify, with the act that does it. */
export function WhyInvalid() {
  const bench = useBench();
  const { autopsyTexts } = useDetails();
  const finding = useLater((state) => autopsyOf(state)?.finding) ?? null;
  if (!finding) return null;
  const { remedy, causes } = finding;
  // One act does all of it.
  const cureOf = (problem: Problem) =>
    remedy !== null && problem === causes.at(-1) ? (
      <Act onClick={() => void applyRemedy(bench, remedy)}>{autopsyTexts.remedies[remedy.kind]}</Act>
    ) : null;
  return (
    <section aria-label={autopsyTexts.region}>
      <ProblemList label={autopsyTexts.region} problems={causes} besideOf={cureOf} />
    </section>
  );
}

/** Where nothing is known that would make the signature verify: what was tried. */
export function WhatWasTried() {
  const { autopsyTexts } = useDetails();
  const autopsy = useLater(autopsyOf);
  if (!autopsy || autopsy.finding) return null;
  return (
    <Tried aria-label={autopsyTexts.region}>
      <Typography color="textSecondary">{autopsyTexts.unexplained}</Typography>
      <Disclosure title={autopsyTexts.tried}>
        {() => (
          <List>
            {autopsy.tried.map((family) => (
              <li key={family}>{autopsyTexts.families[family]}</li>
            ))}
          </List>
        )}
      </Disclosure>
    </Tried>
  );
}
