import type { Expected } from '../../core/kinds/expected.js';
import type { Workbench } from '../state.js';
import { memoizeLast } from './memoizeLast.js';

/** What is expected of tokens from elsewhere: what is kept with the profile in use, and what was typed over it. */
export const expectedValuesOf = ({ profile, expected }: Pick<Workbench, 'profile' | 'expected'>): Expected =>
  withTyped(profile.expects, expected);

const withTyped = memoizeLast((kept: Expected | undefined, typed: Expected): Expected => ({
  ...kept,
  ...typed,
}));
