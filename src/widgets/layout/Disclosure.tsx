import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import { Suspense, useId, type ReactNode } from 'react';
import { Icon } from './Icon.js';

/** A part that is built, and loaded, when it is opened first. */
export function Disclosure({ title, children }: { title: string; children: () => ReactNode }) {
  const id = useId();
  return (
    <Accordion>
      <AccordionSummary expandIcon={<Icon name="down" />} id={`${id}-title`} aria-controls={id}>
        {title}
      </AccordionSummary>
      <AccordionDetails>
        <Suspense>
          <Inside>{children}</Inside>
        </Suspense>
      </AccordionDetails>
    </Accordion>
  );
}

/** Called when it is drawn, not when the title is. */
const Inside = ({ children }: { children: () => ReactNode }) => children();
