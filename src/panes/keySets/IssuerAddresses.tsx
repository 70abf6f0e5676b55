import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { keysCommand, metadataAddresses } from '../../core/claims/discovery.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { issuer } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { useKeySetTexts } from './useKeySetTexts.js';

const Rows = styled('div')({ display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' });
const Code = styled('code')(({ theme }) => ({
  display: 'block',
  fontFamily: theme.monospace,
  overflowWrap: 'anywhere',
}));

/** Where an issuer's metadata names its JWK Set. Nothing is fetched. */
export function IssuerAddresses() {
  const bench = useBench();
  const texts = useKeySetTexts();
  const ofToken = useWorkbench(issuer);
  const [typed, setTyped] = useState<string | null>(null);
  const iss = typed ?? ofToken ?? '';
  const addresses = metadataAddresses(iss.trim());
  return (
    <Rows>
      <Field label={texts.issuer} value={iss} onChange={setTyped} />
      <Hint>{addresses.length > 0 ? texts.addressesHint : texts.noIssuer}</Hint>
      {addresses.map(({ form, address }) => (
        <div key={form}>
          {texts.forms[form]}
          <Code data-value>{address}</Code>
          <Code data-value>{keysCommand(address)}</Code>
          <CopyButton
            label={texts.copyCommand(texts.formNames[form])}
            done={texts.copiedCommand}
            copy={() => copyPlain(bench, keysCommand(address))}
            variant="text"
          />
        </div>
      ))}
    </Rows>
  );
}
