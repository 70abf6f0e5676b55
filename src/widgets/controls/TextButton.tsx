import Link from '@mui/material/Link';
import type { ComponentProps } from 'react';

type Props = Pick<ComponentProps<'button'>, 'onClick' | 'children' | 'aria-label' | 'aria-expanded'>;

/** A button that reads as a link: a repair offered in the middle of a sentence. */
export function TextButton(props: Props) {
  return <Link component="button" type="button" {...props} />;
}
