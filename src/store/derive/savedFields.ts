import { isInput, readFields, valuesOf, type FieldValues } from '../../core/profiles/fill/fields.js';
import type { Of } from './of.js';
import { headerReading, headerText, payloadReading, payloadText } from './token.js';

/**
 * The values of the fields as the token has them, without what is for a request alone: that may be secret, and goes
 * into no link, file or storage.
 */
export const tokenFieldValues: Of<FieldValues> = (state) => {
  const values = valuesOf(
    readFields(state.profile, payloadText(state) ?? '', payloadReading(state), {
      text: headerText(state) ?? '',
      json: headerReading(state),
    }),
  );
  return Object.fromEntries(Object.entries(values).filter(([id]) => !isInput(state.profile, { id })));
};
