import { useNow } from '../../store/now.js';
import { notices } from '../../store/verdicts.js';
import { useLater } from '../../store/store.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useText } from '../../widgets/TextContext.js';

/** Everything the page has to say about the token, the worst first. */
export function Notices() {
  const { page } = useText();
  const now = useNow();
  const problems = useLater((state) => notices(state, now));
  return <ProblemList label={page.notices} problems={problems} />;
}
