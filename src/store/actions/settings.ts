import { rememberTheme, type ThemeChoice } from '../../platform/theme.js';
import { useWorkbench } from '../store.js';

export function themeChosen(themeChoice: ThemeChoice): void {
  useWorkbench.setState({ themeChoice });
  rememberTheme(themeChoice);
}

/** @param skew seconds by which the clocks of issuer and gateway may differ */
export function skewChosen(skew: number): void {
  useWorkbench.setState({ skew });
}
