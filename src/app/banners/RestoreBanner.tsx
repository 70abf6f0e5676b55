import { dismissRestored } from '../../store/actions/settings/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { Line } from './Banner.js';
import { SessionNotice } from './SessionNotice.js';

/** Says what came back of the page that stood in this tab before, what did not, and what the next one won't have. */
export default function RestoreBanner() {
  const bench = useBench();
  const { lineTexts } = useDetails();
  const restored = useWorkbench((state) => state.restored);
  return (
    <>
      <Line
        said={
          restored && {
            says: lineTexts.restored[restored],
            act: lineTexts.understood,
            onAct: () => dismissRestored(bench),
          }
        }
      />
      <SessionNotice />
    </>
  );
}
