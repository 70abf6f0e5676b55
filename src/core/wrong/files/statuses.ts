import type { Expected } from '../ways.js';

/** Whether a status is right, as an expression of JavaScript over `status`. */
export const isRight: Readonly<Record<Expected, string>> = {
  accept: 'status >= 200 && status < 300',
  reject: 'status >= 400 && status < 500',
  either: 'status >= 200 && status < 500',
};

/** The same as an object from what is expected to a function. */
export const isRightByExpected = `{
${Object.entries(isRight)
  .map(([expected, right]) => `  ${expected}: (status) => ${right},`)
  .join('\n')}
}`;
