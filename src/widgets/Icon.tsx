import SvgIcon from '@mui/material/SvgIcon';

const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'm4 4 8 8m0-8-8 8',
  down: 'm3 6 5 5 5-5',
  undo: 'M4 3v4.5h4.5M4 7.5C5.5 4.5 9 4 11 5.5s2 5 0 7',
  redo: 'M12 3v4.5H7.5m4.5 0C10.5 4.5 7 4 5 5.5s-2 5 0 7',
};

/** Drawn, because no font that the page ships has these signs. As large as the letters beside it. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <SvgIcon viewBox="0 0 16 16" fontSize="inherit" sx={{ verticalAlign: '-0.125em' }}>
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth={2} />
    </SvgIcon>
  );
}
