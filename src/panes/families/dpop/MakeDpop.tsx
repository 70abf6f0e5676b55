import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { dpopDefects, type DpopMakeProblem, type DpopWishes, type Proof } from '../../../core/dpop/make.js';
import { dpopCommand, dpopHeaders } from '../../../core/dpop/send.js';
import type { Result } from '../../../core/result.js';
import { editProof, makeDpop } from '../../../store/actions/families/dpop.js';
import { copyPlain } from '../../../store/actions/take/copy.js';
import { ownKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { CodeField } from '../../../widgets/code/CodeField.js';
import { CopyButton } from '../../../widgets/controls/CopyButton.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { anchors, goTo } from '../../../widgets/page/anchors.js';
import { useMade } from '../../../widgets/page/useMade.js';
import { DefectField } from '../DefectField.js';
import { MakeProblem } from '../MakeProblem.js';
import { useFamilyTexts } from '../useFamilyTexts.js';
import { noRequest, RequestFields } from './RequestFields.js';
import { ProofCode } from './ProofCode.js';

const Form = styled('form')({ display: 'grid', gap: 12 });
const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });

/** Makes a proof for one request, right or wrong in one way. */
export default function MakeDpop() {
  const bench = useBench();
  const { dpop: texts } = useFamilyTexts();
  const [wishes, setWishes] = useState<DpopWishes>({ ...noRequest, method: 'POST', defect: null });
  const key = useWorkbench(ownKey);
  const [result, setResult] = useMade<Result<Proof, DpopMakeProblem>>(wishes, key);
  const make = async () => setResult(await makeDpop(bench, wishes));
  return (
    <Form
      aria-label={texts.makeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <RequestFields value={wishes} onChange={(next) => setWishes({ ...wishes, ...next })} isNeeded />
      <Row>
        <DefectField
          label={texts.wrong}
          none={texts.noDefect}
          defects={texts.defects}
          all={dpopDefects}
          value={wishes.defect}
          onChange={(defect) => setWishes({ ...wishes, defect })}
        />
        <Button type="submit" variant="contained">
          {texts.make}
        </Button>
      </Row>
      <MakeProblem label={texts.makeProblems} problem={result?.ok === false ? said(result.problem) : null} />
      {result?.ok && <Made wishes={wishes} proof={result.value} />}
      <Disclosure title={texts.codeTitle}>{() => <ProofCode wishes={wishes} />}</Disclosure>
    </Form>
  );

  function said(problem: DpopMakeProblem) {
    if (problem.kind === 'defect-needs')
      return { kind: problem.kind, said: texts.problems['defect-needs'](problem) };
    if (problem.kind === 'url-invalid')
      return { kind: problem.kind, said: texts.problems['url-invalid'](problem) };
    if (problem.kind === 'method-invalid')
      return { kind: problem.kind, said: texts.problems['method-invalid'](problem) };
    return problem;
  }
}

function Made({ wishes, proof }: { wishes: DpopWishes; proof: Proof }) {
  const bench = useBench();
  const { dpop: texts } = useFamilyTexts();
  const { token } = proof;
  return (
    <>
      <CodeField
        label={texts.made}
        language="token"
        lines={6}
        readOnly
        value={token}
        onChange={() => undefined}
      />
      <Row>
        <CopyButton label={texts.copyProof} done={texts.copiedProof} copy={() => copyPlain(bench, token)} />
        <CopyButton
          label={texts.copyHeaders}
          done={texts.copiedHeaders}
          copy={() => copyPlain(bench, dpopHeaders(token, wishes.accessToken))}
        />
        <CopyButton
          label={texts.copyCurl}
          done={texts.copiedCurl}
          copy={() => copyPlain(bench, dpopCommand(wishes, token))}
        />
        {wishes.defect === null && (
          <Button
            variant="outlined"
            onClick={() => {
              editProof(bench, proof);
              goTo(anchors.token);
            }}
          >
            {texts.edit}
          </Button>
        )}
      </Row>
    </>
  );
}
