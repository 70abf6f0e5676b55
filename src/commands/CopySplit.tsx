import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { copyToken as copy } from '../store/actions/take/copy.js';
import { copySummaryOf } from '../store/derive/copySummary.js';
import { useBench } from '../store/store.js';
import { CopyButton } from '../widgets/controls/CopyButton.js';
import { anchors } from '../widgets/page/anchors.js';
import { Icon } from '../widgets/layout/Icon.js';
import { useText } from '../widgets/page/TextContext.js';
import { copyToken } from './table/always.js';
import { WithMenu } from './WithMenu.js';

/** Joined as Material's ButtonGroup joins them, which the first load has no room for. */
const Split = styled('span')({
  display: 'inline-flex',
  '& > :first-of-type': { borderStartEndRadius: 0, borderEndEndRadius: 0 },
  '& > :last-of-type': {
    borderStartStartRadius: 0,
    borderEndStartRadius: 0,
    marginInlineStart: 1,
    minInlineSize: 28,
    paddingInline: 4,
  },
});

/** Copy token, and beside it the forms in which a service takes it. */
export function CopySplit({ variant = 'outlined' }: { variant?: NonNullable<ButtonProps['variant']> }) {
  const bench = useBench();
  const { page } = useText();
  return (
    <Split>
      <CopyButton
        anchor={anchors.copyToken}
        label={page.copyToken}
        variant={variant}
        done={() => page.tokenCopied(copySummaryOf(bench))}
        copy={() => copy(bench)}
        shortcut={copyToken.shortcut}
      />
      <WithMenu menu="copies">
        {(trigger) => (
          <Button
            aria-label={page.frame.moreCopies}
            title={page.frame.moreCopies}
            variant={variant}
            {...trigger}
          >
            <Icon name="down" />
          </Button>
        )}
      </WithMenu>
    </Split>
  );
}
