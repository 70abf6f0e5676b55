import { memo } from 'react';
import type { NextAct } from '../../core/answer/answer.js';
import { firstSize } from '../../core/keys/generate.js';
import { pasteFromClipboard, editToken } from '../../store/actions/document/document.js';
import { restoreValidToken } from '../../store/actions/document/foreign.js';
import { chooseKey } from '../../store/actions/keys/keys.js';
import { generateKeyPair } from '../../store/actions/keys/make.js';
import { moveKey } from '../../store/actions/keys/moved.js';
import { applyRemedy } from '../../store/actions/document/remedy.js';
import { applyFix } from '../../store/actions/document/repair.js';
import { changeView } from '../../store/actions/settings/view.js';
import { ownKeySetAside, stampedLifetime } from '../../store/selectors.js';
import { useBench, useLater } from '../../store/store.js';
import type { Bench } from '../../store/bench.js';
import type { Rest } from '../../text/catalogue.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useText } from '../../widgets/page/TextContext.js';

type Props = {
  act: NextAct;
  /** Only a profile says all that its service checks. */
  isByKind: boolean;
  rest: Rest;
};

/** The one thing to do next: done here, or said where it is done elsewhere. */
export const NextStep = memo(function NextStep({ act, isByKind, rest }: Props) {
  const bench = useBench();
  const { page } = useText();
  const { answerTexts, commandTexts } = rest.details;
  const isRenewed = useLater((state) => state.reissueOnCopy && stampedLifetime(state) !== null);
  if (act.kind === 'none') return isByKind ? <span>{answerTexts.notPromised}</span> : null;
  if (act.kind === 'copy-token')
    return <span>{isRenewed ? answerTexts.copyRenews : answerTexts.copyNext}</span>;
  const run = runOf(bench, act);
  const label =
    act.kind === 'fill-field'
      ? commandTexts.goTo(page.fieldLabels[act.field]?.label ?? act.field)
      : act.kind === 'repair'
        ? rest.details.repairLabel(act.repair)
        : act.kind === 'go-to-part'
          ? commandTexts.goTo(page[act.part])
          : act.kind === 'apply-remedy'
            ? rest.details.autopsyTexts.remedies[act.remedy.kind]
            : act.kind === 'new-key'
              ? answerTexts.newKey(act.alg)
              : answerTexts.acts[act.kind];
  return run ? <TextButton onClick={run}>{label}</TextButton> : <span>{label}</span>;
});

function runOf(bench: Bench, act: NextAct): (() => void) | null {
  switch (act.kind) {
    case 'paste-token':
      return () => void pasteFromClipboard(bench).then(() => goTo(anchors.token));
    case 'give-key':
    case 'try-other-key':
      return () => goTo(anchors.publicKey);
    case 'move-to-key':
      return () => void moveKey(bench).then(() => goTo(anchors.publicKey));
    case 'give-secret':
    case 'try-other-secret':
      return () => goTo(anchors.secret);
    case 'use-key':
      return () => {
        const key = bench.getState().keys.find(({ facts }) => facts.keyId === act.keyId);
        if (key) chooseKey(bench, key.id);
      };
    case 'use-own-key':
      return () => {
        const own = ownKeySetAside(bench.getState());
        if (own) chooseKey(bench, own.id);
        else changeView(bench, { dialog: 'newKey' });
      };
    case 'new-key':
      return () => void generateKeyPair(bench, act.alg, firstSize);
    case 'go-to-part':
      return () => goTo(anchors[act.part]);
    case 'decrypt':
      return () => goTo(anchors.decrypt);
    case 'open-inner':
      return () => {
        editToken(bench, act.token);
        goTo(anchors.token);
      };
    case 'fill-field':
      return () => {
        const field = bench.getState().profile.fields.find(({ label }) => label === act.field);
        if (field) goTo(anchors.field(field.id));
      };
    case 'restore':
      return () => restoreValidToken(bench);
    case 'repair':
      return () => applyFix(bench, act.repair);
    case 'apply-remedy':
      return () => void applyRemedy(bench, act.remedy);
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
