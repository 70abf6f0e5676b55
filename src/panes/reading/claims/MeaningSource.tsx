import Link from '@mui/material/Link';
import type { Meaning } from '../../../core/claims/rows.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

/** Who says what a name means; a vendor by its own page, which the person opens. */
export function MeaningSource({ meaning }: { meaning: Meaning }) {
  const source = useDetails().readingTexts.source(meaning.source);
  if (meaning.part !== 'vendor') return <span>{source}</span>;
  return (
    <Link href={meaning.address} target="_blank" rel="noreferrer" color="inherit">
      {source}
    </Link>
  );
}
