import Button from '@mui/material/Button';
import { anchors, goTo } from './anchors.js';
import { useText } from './TextContext.js';

/** Takes a token that stands elsewhere into the Encoded token box, and the person there too. */
export function OpenOnPage({ open }: { open: () => void }) {
  const { page } = useText();
  return (
    <Button
      variant="outlined"
      onClick={() => {
        open();
        goTo(anchors.token);
      }}
    >
      {page.openOnPage}
    </Button>
  );
}
