import { prettyJson } from '../../core/json/write/pretty.js';
import { severityOf } from '../../core/severity.js';
import type { Problem } from '../../core/problems.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { editToken } from '../../store/actions/document/document.js';
import type { OpenedLayer } from '../../store/actions/keys/encryption.js';
import { useBench } from '../../store/store.js';
import { CodeField } from '../../widgets/code/CodeField.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { hexDump } from '../../widgets/code/hexDump.js';
import { OpenOnPage } from '../../widgets/page/OpenOnPage.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { Verdict, type VerdictTone } from '../../widgets/feedback/Verdict.js';

type Props = { number: number; layer: OpenedLayer; isLast: boolean };

/** One token of those that stand in each other: its verdict, what is wrong with it, and its content. */
export function LayerView({ number, layer, isLast }: Props) {
  const bench = useBench();
  const { encryptionTexts } = useDetails();
  const { page } = useText();
  const { reading, decryption, signature, problem } = layer;
  const problems: Problem[] = [
    ...(decryption?.ok === false ? [decryption.problem] : []),
    ...(decryption?.ok ? decryption.value.notices : []),
    ...(problem ? [problem] : []),
    ...(signature && signature.status !== 'no-key'
      ? reading.problems.filter((one) => severityOf(one) === 'error')
      : []),
  ];
  const content = decryption?.ok ? decryption.value.content : reading.form === 'jws' ? reading.payload : null;
  const text = content?.text ?? null;
  const label = encryptionTexts.layer(number);
  return (
    <section aria-label={label} style={{ display: 'grid', gap: 8 }}>
      {signature ? (
        <Verdict
          label={label}
          status={signature.status}
          tone={toneOf(signature.status)}
          title={`${label}${page.stop}${encryptionTexts.signed(page.signatureStatus[signature.status].title)}`}
        >
          {signature.keyId !== null
            ? encryptionTexts.fits(signature.keyId)
            : signature.status === 'no-key'
              ? encryptionTexts.noKey
              : page.signatureStatus[signature.status].detail}
        </Verdict>
      ) : (
        <Verdict
          label={label}
          status={decryption?.ok ? 'opened' : 'locked'}
          tone={decryption?.ok ? 'good' : 'bad'}
          title={
            decryption?.ok
              ? `${label}${page.stop}${encryptionTexts.encrypted(decryption.value.header.alg, decryption.value.header.enc)}`
              : label
          }
        >
          {decryption?.ok ? encryptionTexts.opened : encryptionTexts.locked}
        </Verdict>
      )}
      <ProblemList label={encryptionTexts.problems} problems={problems} />
      {isLast && content && (
        <>
          <CodeField
            label={encryptionTexts.content(number)}
            language={text === null ? 'plain' : 'json'}
            lines={6}
            readOnly
            value={text === null ? hexDump(content.bytes) : prettyJson(text)}
            onChange={() => undefined}
          />
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            {text !== null && (
              <CopyButton
                label={encryptionTexts.copyContent(number)}
                done={encryptionTexts.copiedContent}
                copy={() => copyPlain(bench, text)}
              />
            )}
            {signature && <OpenOnPage open={() => editToken(bench, reading.token)} />}
          </div>
        </>
      )}
    </section>
  );
}

function toneOf(status: string): VerdictTone {
  if (status === 'valid') return 'good';
  return status === 'no-key' || status === 'valid-with-notice' || status === 'unsupported' ? 'warn' : 'bad';
}
