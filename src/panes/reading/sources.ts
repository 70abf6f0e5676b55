import { copyHeader, copyPayload } from '../../store/actions/take/copy.js';
import { editHeader, editPayload } from '../../store/actions/document/document.js';
import {
  headerPart,
  headerReading,
  headerText,
  payloadPart,
  payloadReading,
  payloadText,
} from '../../store/selectors.js';

/** The two parts that are read, and how many lines of them are in sight: as many as they have, within bounds. */
export const sources = {
  header: {
    part: headerPart,
    text: headerText,
    reading: headerReading,
    edited: editHeader,
    copied: copyHeader,
    // With the kid, which comes with the first key: it is to push nothing down.
    lines: { least: 5, most: 7 },
  },
  payload: {
    part: payloadPart,
    text: payloadText,
    reading: payloadReading,
    edited: editPayload,
    copied: copyPayload,
    lines: { least: 8, most: 60 },
  },
};
