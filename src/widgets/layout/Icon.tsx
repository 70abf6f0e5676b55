import SvgIcon from '@mui/material/SvgIcon';
import { memo } from 'react';

const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'm4 4 8 8m0-8-8 8',
  dot: 'M6 8h4',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5m0 1.4v.1',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.5 1.5m7 7L13 13m0-10-1.5 1.5m-7 7L3 13',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11',
  down: 'm3 6 5 5 5-5',
  moon: 'M13.5 9.8A6 6 0 1 1 6.2 2.5a5 5 0 0 0 7.3 7.3z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  plus: 'M8 3v10M3 8h10',
  paste: 'M5.5 3H3.5v11h9V3h-2M5.5 2h5v2.5h-5z',
  undo: 'M4 3v4.5h4.5M4 7.5C5.5 4.5 9 4 11 5.5s2 5 0 7',
  expand: 'M9.5 2.5h4v4m0-4-4.5 4.5m-2.5 6.5h-4v-4m0 4L7 9',
  redo: 'M12 3v4.5H7.5m4.5 0C10.5 4.5 7 4 5 5.5s-2 5 0 7',
};

export type IconName = keyof typeof paths;

/** Drawn, because no font that the page ships has these signs. As large as the letters beside it. */
export const Icon = memo(function Icon({ name }: { name: IconName }) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" sx={{ verticalAlign: '-0.125em' }}>
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth={1.75} />
    </SvgIcon>
  );
});
