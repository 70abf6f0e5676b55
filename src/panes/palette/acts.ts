/**
 * Something that can be done on the page: a button, a part to unfold, a field to go to, or a choice of the select
 * called `of`.
 */
export type Act = {
  name: string;
  of: string | null;
  place: string;
  shortcut: string;
  isField: boolean;
  run: () => void;
};

/** Everything that can be done at this moment, read off the page itself, so that nothing is ever missing. */
export function actsOnPage(): Act[] {
  const found = [
    ...document.querySelectorAll<HTMLElement>('#root :is(button, select, input, textarea, [data-editor])'),
  ].filter((element) => element.checkVisibility() && !element.matches(':disabled, [role=dialog] *'));
  return found.flatMap((element) => {
    const field = element.matches('button') ? null : fieldOf(element);
    const name = field ? field.label : nameOf(element);
    if (name === '') return [];
    const place = element.closest('section, header');
    const act: Act = {
      name,
      of: null,
      place: place?.querySelector('h2')?.textContent ?? place?.getAttribute('aria-label') ?? '',
      shortcut: element.getAttribute('aria-keyshortcuts') ?? '',
      isField: field !== null,
      run: () => (field ? field.element.focus() : press(element)),
    };
    return element instanceof HTMLSelectElement ? [act, ...choicesOf(element, act)] : [act];
  });
}

/** A part that is unfolded already is gone to, not folded. */
function press(element: HTMLElement): void {
  if (element.ariaExpanded === 'true') element.focus();
  else element.click();
}

const choicesOf = (select: HTMLSelectElement, act: Act): Act[] =>
  [...select.options]
    .filter((option) => !option.selected && !option.disabled)
    .map(({ label, value }) => ({
      ...act,
      name: label,
      of: act.name,
      isField: false,
      run: () => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
    }));

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
