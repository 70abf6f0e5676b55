import Typography from '@mui/material/Typography';
import type { Spelling } from '../../core/compare/parts.js';
import { visible } from '../../text/characters.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

type Props = Record<'header' | 'payload', readonly Spelling[]>;

/** More would fill the page. */
const most = 20;

/** What means the same and is written otherwise. */
export function Spellings({ header, payload }: Props) {
  const { compareTexts } = useDetails();
  const { page } = useText();
  const all = [
    ...header.map((spelling) => ({ part: page.header, spelling })),
    ...payload.map((spelling) => ({ part: page.payload, spelling })),
  ];
  if (all.length === 0) return null;
  return (
    <>
      <Typography variant="h3" sx={{ marginBlockStart: 2 }}>
        {compareTexts.spelling}
      </Typography>
      <ul aria-label={compareTexts.spelling} style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {all.slice(0, most).map(({ part, spelling }) => {
          const place = 'path' in spelling && spelling.path !== '' ? `${part} ${spelling.path}` : part;
          const values = 'former' in spelling ? [short(spelling.former), short(spelling.present)] : [];
          return (
            <li key={`${place} ${spelling.kind}`}>
              {compareTexts.spelt(visible(place), spelling.kind, values)}
            </li>
          );
        })}
        {all.length > most && <li>{compareTexts.more(all.length - most)}</li>}
      </ul>
    </>
  );
}

const short = (text: string): string => visible(text.length > 60 ? `${text.slice(0, 60)}…` : text);
