import Tooltip from '@mui/material/Tooltip';

type Props = { at: HTMLElement; name: string; shortcut: string | undefined; onClose: () => void };

/** Material's tooltip for a button that was there before it: of that one it takes the place alone. */
export default function Tip({ at, name, shortcut, onClose }: Props) {
  const keys = shortcut?.split(' ')[0];
  return (
    <Tooltip
      open
      title={keys === undefined ? name : `${name} (${keys})`}
      onClose={onClose}
      slotProps={{ popper: { anchorEl: at } }}
    >
      <span hidden />
    </Tooltip>
  );
}
