import type { NextAct } from '../../core/answer/answer.js';
import { pasteWanted } from '../../store/actions/document.js';
import { keyChosen } from '../../store/actions/keys.js';
import { repairWanted } from '../../store/actions/repair.js';
import { useBench } from '../../store/store.js';
import type { Bench } from '../../store/bench.js';
import type { Rest } from '../../text/catalogue.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useText } from '../../widgets/TextContext.js';

type Props = {
  act: NextAct;
  /** Whether the answer says all that a service would. */ isPromised: boolean;
  rest: Rest;
};

/** The one thing to do next: done here, or said where it is done elsewhere. */
export function NextStep({ act, isPromised, rest }: Props) {
  const bench = useBench();
  const { page } = useText();
  const { answerTexts } = rest.details;
  if (act.kind === 'none') return isPromised ? null : <span>{answerTexts.notPromised}</span>;
  if (act.kind === 'copy-token') return <span>{page.frame.copyNext}</span>;
  const run = runOf(bench, act);
  const label =
    act.kind === 'fill-field'
      ? page.fillIn(page.fieldLabels[act.field]?.label ?? act.field)
      : act.kind === 'repair'
        ? rest.details.repairLabel(act.repair)
        : answerTexts.acts[act.kind];
  return run ? <TextButton onClick={run}>{label}</TextButton> : <span>{label}</span>;
}

function runOf(bench: Bench, act: NextAct): (() => void) | null {
  switch (act.kind) {
    case 'paste-token':
      return () => void pasteWanted(bench).then(() => goTo(anchors.token));
    case 'give-key':
    case 'move-to-key':
      return () => goTo(anchors.publicKey);
    case 'give-secret':
      return () => goTo(anchors.secret);
    case 'use-key':
      return () => {
        const key = bench.getState().keys.find(({ facts }) => facts.keyId === act.keyId);
        if (key) keyChosen(bench, key.id);
      };
    case 'decrypt':
      return () => goTo(anchors.decrypt);
    case 'fill-field':
      return () => {
        const field = bench.getState().profile.fields.find(({ label }) => label === act.field);
        if (field) goTo(anchors.field(field.id));
      };
    case 'repair':
      return () => repairWanted(bench, act.repair);
    case 'show-check':
      return () => goTo(anchors.checks);
    case 'none':
    case 'copy-token':
    case 'copy-again':
    case 'get-new-token':
    case 'ask-issuer':
    case 'wait':
      return null;
  }
}
