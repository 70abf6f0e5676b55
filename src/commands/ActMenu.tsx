import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useBench } from '../store/store.js';
import { useText } from '../widgets/page/TextContext.js';
import { menus, type MenuName } from './table/menus.js';
import { useRun } from './useRun.js';

type Props = { at: HTMLElement; menu: MenuName; onClose: () => void };

/** Commands under the button that opened them. */
export default function ActMenu({ at, menu, onClose }: Props) {
  const run = useRun();
  const bench = useBench();
  const { page } = useText();
  const { mode = 'system' } = useColorScheme();
  const { label, parts } = menus[menu];
  return (
    <Menu
      open
      anchorEl={at}
      onClose={onClose}
      disableScrollLock
      slotProps={{ list: { 'aria-label': label(page), dense: true } }}
    >
      {parts(bench.getState(), mode).flatMap((part, index) => [
        index > 0 && <Divider key={index} />,
        ...part.map(({ command, chosen, on }) => (
          <MenuItem
            key={command.id}
            selected={chosen === true || on === true}
            {...(chosen !== undefined && { role: 'menuitemradio', 'aria-checked': chosen })}
            {...(on !== undefined && { role: 'menuitemcheckbox', 'aria-checked': on })}
            onClick={() => {
              onClose();
              run(command);
            }}
          >
            <Typography variant="body2" component="span" sx={{ marginBlock: 0.5 }}>
              {command.name({ page })}
            </Typography>
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}
