import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Stack from '@mui/material/Stack';
import { styled } from '@mui/material/styles';
import { use, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { useBench } from '../../../store/store.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';
import { markdownOf } from './markdown.js';
import { reportOf, type Report as Content } from './reportOf.js';

const id = 'printed-report';

/** What the page says of the token, to hand on. */
export function Report() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  const { page, arrive } = useText();
  // Also of a shared screen it says what there is.
  const rest = use(arrive());
  const [printed, print] = useState<Content | null>(null);
  useEffect(() => {
    if (!printed) return;
    const done = () => print(null);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printed]);
  const report = () => reportOf(bench.getState(), bench.ports.clock.nowSeconds(), page, rest);
  return (
    <Stack spacing={1}>
      <Hint>{shareTexts.reportHint}</Hint>
      <Stack direction="row" spacing={1}>
        <CopyButton
          label={shareTexts.copyReport}
          done={shareTexts.copiedReport}
          copy={() => copyPlain(bench, markdownOf(report()))}
        />
        <Button variant="outlined" onClick={() => print(report())}>
          {shareTexts.printReport}
        </Button>
      </Stack>
      {printed && createPortal(<Printed {...printed} />, document.body)}
    </Stack>
  );
}

const Sheet = styled('article')(({ theme }) => ({
  display: 'none',
  '@media print': { display: 'block', color: 'black', background: 'white', overflowWrap: 'anywhere' },
  '& pre': { font: `12px/17px ${theme.monospace}`, whiteSpace: 'pre-wrap' },
  '& th': { textAlign: 'start', paddingInlineEnd: theme.spacing(2) },
}));

/** On paper it takes the place of the page. */
function Printed({ title, answer, facts, problemsTitle, problems, noProblems, parts, made }: Content) {
  return (
    <Sheet id={id}>
      <GlobalStyles
        styles={{ '@media print': { [`body > :not(#${id})`]: { display: 'none !important' } } }}
      />
      <h1>{title}</h1>
      <p>
        <strong>{answer}</strong>
      </p>
      <table>
        <tbody>
          {facts.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{problemsTitle}</h2>
      {problems.length === 0 && <p>{noProblems}</p>}
      <ul>
        {problems.map((said, index) => (
          <li key={index}>
            <strong>{said.title}</strong> {said.detail} {said.fix}
          </li>
        ))}
      </ul>
      {parts.map(({ name, json }) => (
        <section key={name}>
          <h2>{name}</h2>
          <pre>{json}</pre>
        </section>
      ))}
      <p>{made}</p>
    </Sheet>
  );
}
