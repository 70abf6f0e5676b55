import Alert from '@mui/material/Alert';
import { useId } from 'react';
import type { JweJsonRecipient } from '../../../core/jwe/json/recipient.js';
import { visible } from '../../../text/characters.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { Findings } from '../Findings.js';
import { Item, ItemTitle, JsonText } from '../JsonText.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { saidIn } from './saidIn.js';

type Props = { at: number; recipient: JweJsonRecipient };

/** One recipient: by which algorithm, whose key, and what is wrong with it. */
export function RecipientItem({ at, recipient }: Props) {
  const { jweJson: texts } = useFamilyTexts();
  const id = useId();
  const { alg, kid, header, sealed, findings } = recipient;
  // The findings have named what else there is.
  const problems = sealed.ok || sealed.problem.kind === 'token-family-invalid' ? [] : [sealed.problem];
  return (
    <Item aria-labelledby={id} data-status={sealed.ok ? 'readable' : 'malformed'}>
      <ItemTitle id={id}>{texts.recipient(at + 1)}</ItemTitle>
      <Alert role="none" severity={sealed.ok ? 'info' : 'error'}>
        {texts.facts(visible(alg ?? texts.missing), visible(kid ?? texts.missing))}
      </Alert>
      <Findings label={texts.ofRecipient(at + 1)} findings={findings.map(saidIn(texts.findings))} />
      <ProblemList label={texts.problemsOf(at + 1)} problems={problems} />
      <JsonText label={texts.header} text={header} hint={texts.open} />
    </Item>
  );
}
