import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { discoveryAddress, keysCommand } from '../../core/claims/discovery.js';
import { copyPlain } from '../../store/actions/take/copy.js';
import { issuer } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** Where the issuer says which keys it signs with. The person opens it; the page itself fetches nothing. */
export function IssuerKeys() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const address = useWorkbench((state) => discoveryAddress(issuer(state) ?? ''));
  if (address === null) return <Hint>{keyTexts.askIssuer}</Hint>;
  return (
    <Stack spacing={0.5} sx={{ overflowWrap: 'anywhere' }}>
      <Hint as="span">{keyTexts.whereKeysAre}</Hint>
      <Link href={address} target="_blank" rel="noreferrer" data-value>
        {address}
      </Link>
      <div>
        <CopyButton
          label={keyTexts.copyCurl}
          done={keyTexts.copiedCurl}
          copy={() => copyPlain(bench, keysCommand(address))}
          variant="text"
        />
      </div>
    </Stack>
  );
}
