import SvgIcon from '@mui/material/SvgIcon';

/** The product's own mark, as in public/icon.svg. */
export function Mark() {
  return (
    <SvgIcon viewBox="0 0 32 32" sx={{ fontSize: 24 }}>
      <rect width="32" height="32" rx="7" fill="#1f4fd1" />
      <path
        d="M8 17l5 5L25 9"
        fill="none"
        stroke="#fff"
        strokeWidth={3.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}
