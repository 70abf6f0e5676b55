import Button from '@mui/material/Button';
import { pasteWanted } from '../../store/actions/document.js';
import { useBench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { pressedBy } from '../../widgets/shortcuts.js';
import { useText } from '../../widgets/TextContext.js';

/** Puts what is on the clipboard in place of the token, which judges it at once. */
export function PasteButton() {
  const bench = useBench();
  const { page } = useText();
  const announce = useAnnounce();
  const paste = async () => {
    const pasted = await pasteWanted(bench);
    goTo(anchors.token);
    if (!pasted) announce(page.pasteRefused);
  };
  return (
    <Button variant="outlined" sx={{ minWidth: 'auto' }} {...pressedBy('paste')} onClick={() => void paste()}>
      {page.paste}
    </Button>
  );
}
