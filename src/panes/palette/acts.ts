/** Something that can be done on the page: a button, or a field to go to. */
export type Act = { label: string; place: string; shortcut: string; isField: boolean; run: () => void };

/** Everything that can be done at this moment, read off the page itself, so that nothing is ever missing. */
export function actsOnPage(): Act[] {
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      '#root :is(button, summary, select, input, textarea, [data-editor])',
    ),
  ].filter((element) => element.checkVisibility() && !element.matches(':disabled, [role=dialog] *'));
  return found.flatMap((element) => {
    const field = element.matches('button, summary') ? null : fieldOf(element);
    const label = field ? field.label : nameOf(element);
    if (label === '') return [];
    const place = element.closest('section, header');
    return {
      label,
      place: place?.querySelector('h2')?.textContent ?? place?.getAttribute('aria-label') ?? '',
      shortcut: element.getAttribute('aria-keyshortcuts') ?? '',
      isField: field !== null,
      run: field ? () => field.element.focus() : () => element.click(),
    };
  });
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).trim();

function fieldOf(element: HTMLElement): { label: string; element: HTMLElement } {
  const editor = element.shadowRoot?.querySelector<HTMLElement>('[contenteditable]');
  if (editor) return { label: nameOf(editor), element: editor };
  const labelled = element.matches('input, select, textarea')
    ? [...document.querySelectorAll('label')].find((label) => label.control === element)
    : undefined;
  return { label: nameOf(labelled ?? element), element };
}
