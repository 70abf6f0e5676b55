import { useEffect, useState } from 'react';
import { startComparing } from '../../store/answers/comparing.js';
import { comparedTokens, comparison } from '../../store/derive/compare.js';
import { useNow } from '../../store/now.js';
import { useBench, useLater } from '../../store/store.js';
import { Differences } from './Differences.js';
import { OtherToken } from './OtherToken.js';
import { Result } from './Result.js';
import { TabTokens } from './TabTokens.js';

/** The token shown beside another one. */
export default function ComparePane() {
  const bench = useBench();
  const now = useNow();
  const found = useLater((state) => comparison(state, now));
  const hasBoth = useLater((state) => comparedTokens(state) !== null);
  const [shown, show] = useState(found);
  // While the keys are asked about other tokens, what was said of the last ones stays.
  if (found && found !== shown) show(found);
  useEffect(() => startComparing(bench), [bench]);
  const compared = found ?? shown;
  return (
    <>
      <OtherToken />
      <TabTokens />
      <Result compared={hasBoth ? compared : null} isPending={hasBoth && !found} />
      {hasBoth && compared && <Differences compared={compared} />}
    </>
  );
}
