import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import SvgIcon from '@mui/material/SvgIcon';
import { useEffect } from 'react';
import { mask } from '../commands/table/keyed.js';
import { useRun } from '../commands/useRun.js';
import { forPhones } from '../theme/media.js';
import { unseen } from '../widgets/feedback/unseen.js';
import { useText } from '../widgets/page/TextContext.js';

/** Where letters can't be drawn as dots, values aren't drawn at all. */
const withoutDots = {
  '@supports not (-webkit-text-security: disc)': {
    '[data-value], [data-editor], input:not([type]), input[type=text], textarea': { opacity: 0 },
  },
};
/** The sign takes the place of the name, for which there is no room beside it. */
const onPhones = { [forPhones]: { 'header h1, #mask-sign > span': unseen } };

/**
 * What is copied by hand is what there is: Chromium would hand over the dots. Editors see to it themselves, and a secret
 * that is hidden on its own account stays so.
 */
function onCopy(event: ClipboardEvent): void {
  const { target, clipboardData, defaultPrevented, type } = event;
  if (defaultPrevented || !clipboardData || !(target instanceof Element)) return;
  if (target.closest(':not(:root)[data-masked]')) return;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const [from, to] = [target.selectionStart ?? 0, target.selectionEnd ?? 0];
    if (from === to) return;
    clipboardData.setData('text/plain', target.value.slice(from, to));
    if (type === 'cut' && !target.readOnly) {
      target.setRangeText('', from, to, 'end');
      target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteByCut' }));
    }
  } else {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed) return;
    clipboardData.setData('text/plain', selection.getRangeAt(0).cloneContents().textContent);
  }
  event.preventDefault();
}

/** There while values are masked: it says so, and shows them again. */
export default function MaskSign() {
  const run = useRun();
  const { page } = useText();
  useEffect(() => {
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
    };
  }, []);
  return (
    <>
      <GlobalStyles styles={[withoutDots, onPhones]} />
      <Button
        id="mask-sign"
        variant="contained"
        aria-pressed
        aria-keyshortcuts={mask.shortcut}
        onClick={() => run(mask)}
        sx={{ gap: 0.5, minInlineSize: 28 }}
      >
        <SvgIcon viewBox="0 0 16 16" fontSize="inherit">
          <path
            d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM2.5 13.5l11-11"
            fill="none"
            stroke="currentColor"
            strokeWidth={1.75}
          />
        </SvgIcon>
        <span>{page.frame.maskValues}</span>
      </Button>
    </>
  );
}
