import Button from '@mui/material/Button';
import { useAnnounce } from '../feedback/Announcer.js';
import { anchors, goTo } from './anchors.js';
import { useDetails } from './TextContext.js';

/** Takes a token that stands elsewhere into the Encoded token box, and the person there too. */
export function OpenOnPage({ open }: { open: () => void }) {
  const { readingTexts } = useDetails();
  const announce = useAnnounce();
  return (
    <Button
      variant="outlined"
      onClick={() => {
        open();
        announce(readingTexts.opened);
        goTo(anchors.token);
      }}
    >
      {readingTexts.openOnPage}
    </Button>
  );
}
