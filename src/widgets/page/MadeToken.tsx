import Stack from '@mui/material/Stack';
import type { ComponentProps, ReactNode } from 'react';
import { CodeField } from '../code/CodeField.js';
import { CopyButton } from '../controls/CopyButton.js';
import { OpenOnPage } from './OpenOnPage.js';

type Props = Pick<ComponentProps<typeof CodeField>, 'label' | 'lines' | 'value'> & {
  language?: 'token' | 'json';
  copyLabel: string;
  copied: string;
  copy: ComponentProps<typeof CopyButton>['copy'];
  open: () => void;
  /** What else can be done with it. */
  children?: ReactNode;
};

const nothing = () => undefined;

/** A token that a tool has made, to copy or to open on the page. */
export function MadeToken({ language = 'token', copyLabel, copied, copy, open, children, ...shown }: Props) {
  return (
    <>
      <CodeField {...shown} language={language} readOnly onChange={nothing} />
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
        <CopyButton label={copyLabel} done={copied} copy={copy} />
        {children}
        <OpenOnPage open={open} />
      </Stack>
    </>
  );
}
