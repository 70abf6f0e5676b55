/** Takes the focus to the next thing that is wrong, or the one before; round at the ends. */
export function goToProblem(step: 1 | -1): boolean {
  const items = [
    ...document.querySelectorAll<HTMLElement>(
      '#root :is([data-check]:is([data-result=fail], [data-result=warn]), [data-kind])',
    ),
  ].filter((item) => item.checkVisibility());
  const here = items.findIndex((item) => item.contains(document.activeElement));
  const next = items.at(here < 0 ? (step > 0 ? 0 : -1) : (here + step) % items.length);
  if (!next) return false;
  next.tabIndex = -1;
  next.focus();
  return true;
}
