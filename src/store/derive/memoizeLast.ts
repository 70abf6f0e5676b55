/** An old state, a new one, and two parts of each. */
const kept = 4;

/**
 * Memoizes the last few calls, their arguments compared by Object.is. More than one, because React may render an old state
 * beside a new one; few, because the arguments may be large texts.
 */
export function memoizeLast<K extends readonly unknown[], T>(compute: (...key: K) => T): (...key: K) => T {
  let answers: readonly { key: K; value: T }[] = [];
  return (...key) => {
    const known = answers.find((one) => one.key.every((part, index) => Object.is(part, key[index])));
    const answer = known ?? { key, value: compute(...key) };
    if (answer !== answers[0]) answers = [answer, ...answers.filter((one) => one !== answer)].slice(0, kept);
    return answer.value;
  };
}
