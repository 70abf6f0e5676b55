import { styled } from '@mui/material/styles';
import { forThumbs } from '../theme/theme.js';
import { Suspense, useState, type ReactNode } from 'react';

const Details = styled('details')({
  fontSize: 13,
  '& summary': { cursor: 'pointer', fontWeight: 600, paddingBlock: 3, [forThumbs]: { paddingBlock: 11 } },
});

/** A part that is built, and loaded, when it is opened first. */
export function Disclosure({ title, children }: { title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense>{children()}</Suspense>}
    </Details>
  );
}
