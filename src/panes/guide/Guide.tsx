import Drawer from '@mui/material/Drawer';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { styled, useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { changeView } from '../../store/actions/settings/view.js';
import { useBench } from '../../store/store.js';
import { goTo } from '../../widgets/page/anchors.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { Steps } from './Steps.js';

const width = 320;

const Head = styled(Stack)(({ theme }) => ({
  alignItems: 'center',
  justifyContent: 'space-between',
  minBlockSize: 48,
  paddingInline: theme.spacing(2, 1),
}));

/** The real procedure, beside the page that it leads through; where there is no room beside it, over it. */
export default function Guide() {
  const bench = useBench();
  const { page } = useText();
  const { guideTexts } = useDetails();
  const { breakpoints } = useTheme();
  const isBeside = useMediaQuery(breakpoints.up('md'), { noSsr: true });
  const close = () => changeView(bench, { hasGuide: false });
  const lead = async (anchor: string) => {
    if (!isBeside) {
      close();
      // Over the page it holds the focus as long as it is there; React takes it away at the end of the event.
      await Promise.resolve();
    }
    goTo(anchor);
  };
  return (
    <>
      {/* Its place is the page's: nothing that it leads to lies under it. */}
      {isBeside && <GlobalStyles styles={{ '#root': { paddingInlineEnd: width } }} />}
      <Drawer
        open
        variant={isBeside ? 'persistent' : 'temporary'}
        anchor={isBeside ? 'right' : 'bottom'}
        onClose={close}
        transitionDuration={0}
        slotProps={{
          paper: {
            component: 'section',
            'aria-label': page.guide,
            ...(!isBeside && { role: 'dialog' }),
            sx: isBeside ? { inlineSize: width } : { maxBlockSize: '70vh' },
          },
        }}
      >
        <Head direction="row">
          <Typography variant="h2">{page.guide}</Typography>
          <IconButton aria-label={guideTexts.close} title={guideTexts.close} onClick={close}>
            <Icon name="cross" />
          </IconButton>
        </Head>
        <Steps lead={(anchor) => void lead(anchor)} />
      </Drawer>
    </>
  );
}
