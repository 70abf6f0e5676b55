import { rememberTheme, type ThemeChoice } from '../../platform/theme.js';
import { useWorkbench } from '../store.js';

export function themeChosen(themeChoice: ThemeChoice): void {
  useWorkbench.setState({ themeChoice });
  rememberTheme(themeChoice);
}
