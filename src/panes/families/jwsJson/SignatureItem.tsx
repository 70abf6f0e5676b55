import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { prettyJson } from '../../../core/json/write/pretty.js';
import type { JwsJsonSignature, VerifiedSignature } from '../../../core/jwsJson/jwsJson.js';
import { editToken } from '../../../store/actions/document/document.js';
import { useBench } from '../../../store/store.js';
import { visible, visibleLines } from '../../../text/characters.js';
import { FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { anchors, goTo } from '../../../widgets/page/anchors.js';
import { useText } from '../../../widgets/page/TextContext.js';
import { Findings } from '../Findings.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { keyName } from './keyName.js';
import { saidIn } from './saidIn.js';

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  minInlineSize: 0,
  borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
  paddingBlockStart: 10,
  overflowWrap: 'anywhere',
}));
const Title = styled('h3')({ fontSize: 14, margin: 0 });
const Columns = styled('div')({
  display: 'grid',
  gap: 8,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
});
const Json = styled('pre')({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });

const severities = {
  valid: 'success',
  'valid-with-notice': 'warning',
  invalid: 'error',
  unsigned: 'error',
  malformed: 'error',
  unsupported: 'info',
  'no-key': 'info',
} as const satisfies Record<VerifiedSignature['status'], string>;

/** More of a header would fill the page. */
const longest = 2000;

type Props = { at: number; signature: JwsJsonSignature; answer: VerifiedSignature };

/** One signature: its two headers, whether it verifies and by which key, and what is wrong with it. */
export function SignatureItem({ at, signature, answer }: Props) {
  const bench = useBench();
  const { jwsJson: texts } = useFamilyTexts();
  const { rest } = useText();
  const id = useId();
  const { protectedHeader, header, alg, kid, compact } = signature;
  const { status, key } = answer;
  const problems = [...signature.problems, ...answer.problems].filter(
    (problem) => rest?.severityOf(problem) !== 'info',
  );
  const said = key && visible(keyName(key));
  return (
    <Item data-status={status}>
      <Title id={id}>{texts.signature(at + 1)}</Title>
      <Alert role="none" severity={severities[status]}>
        <strong>{texts.statuses[status]}</strong>
        {said !== null && <div>{status.startsWith('valid') ? texts.by(said) : texts.notBy(said)}</div>}
        <div>{texts.facts(visible(alg ?? texts.missing), visible(kid ?? texts.missing))}</div>
      </Alert>
      <Findings label={texts.ofSignature(at + 1)} findings={signature.findings.map(saidIn(texts.findings))} />
      <ProblemList label={texts.problemsOf(at + 1)} problems={problems} />
      <Columns>
        {json(texts.protectedHeader, protectedHeader)}
        {json(texts.header, header, texts.unprotected)}
      </Columns>
      {compact !== null ? (
        <div>
          <Button
            variant="outlined"
            aria-describedby={id}
            onClick={() => {
              editToken(bench, compact);
              goTo(anchors.token);
            }}
          >
            {texts.open}
          </Button>
        </div>
      ) : (
        status !== 'malformed' && <Hint>{texts.notCompact[header === null ? 'payload' : 'header']}</Hint>
      )}
    </Item>
  );

  function json(label: string, text: string | null, hint?: string) {
    if (text === null) return null;
    return (
      <div>
        <FieldLabel component="span">{label}</FieldLabel>
        <Json data-value>{visibleLines(prettyJson(text).slice(0, longest))}</Json>
        {hint !== undefined && <Hint>{hint}</Hint>}
      </div>
    );
  }
}
