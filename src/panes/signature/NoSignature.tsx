import Button from '@mui/material/Button';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** In the place of the public key, for a token that has no signature of its own. */
export function NoSignature() {
  const { encryptedTexts } = useDetails();
  return (
    <>
      <Hint>{encryptedTexts.noSignature}</Hint>
      <Button variant="outlined" sx={{ alignSelf: 'start' }} onClick={() => goTo(anchors.decrypt)}>
        {encryptedTexts.decryptTitle}
      </Button>
    </>
  );
}
