import type { CDPSession, Page } from '@playwright/test';

/** As far as this looks at it (Chrome DevTools Protocol, Accessibility.AXNode). */
type Node = {
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  value?: { value?: unknown };
  description?: { value?: unknown };
  backendDOMNodeId?: number;
};

declare global {
  interface Window {
    said: { region: string; text: string }[];
  }
}

export type Heard = { role: string; name: string; value: string; description: string };

/**
 * The page as a screen reader has it: the browser's accessibility tree, in order, and what live regions say. It
 * sees no element, no style and no text but these.
 */
export class ScreenReader {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Before the page is opened, so that nothing that it says goes unheard. */
  static async start(page: Page): Promise<ScreenReader> {
    await page.addInitScript(() => {
      const said: { region: string; text: string }[] = [];
      window.said = said;
      const last = new Map<Element, string>();
      const live = '[role=status], [role=log], [role=alert], [aria-live=polite], [aria-live=assertive]';
      new MutationObserver((mutations) => {
        const regions = mutations.flatMap(({ target, addedNodes }) => {
          const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
          const added = [...addedNodes].flatMap((node) =>
            node instanceof Element ? [...node.querySelectorAll(live)] : [],
          );
          // A region that was not there before is not read out; what it says first is known to be said.
          for (const region of added) last.set(region, region.textContent);
          return around ? [around] : [];
        });
        for (const region of new Set(regions)) {
          const text = region.textContent.trim();
          if (region.getAttribute('aria-busy') === 'true' || (last.get(region) ?? '').trim() === text)
            continue;
          last.set(region, text);
          if (text) said.push({ region: region.getAttribute('aria-label') ?? region.role ?? '', text });
        }
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    return new ScreenReader(page, await page.context().newCDPSession(page));
  }

  /** What was said since it was asked last. */
  async said(): Promise<{ region: string; text: string }[]> {
    return this.page.evaluate(() => window.said.splice(0));
  }

  /** Everything there is, in reading order. */
  async reads(): Promise<Heard[]> {
    return (await this.nodes()).map(({ heard }) => heard);
  }

  /** Goes to what has this role and name, as the reader's own lists do, and hears it. */
  async goTo(role: string, name: string): Promise<Heard> {
    const found = (await this.nodes()).filter(({ heard }) => heard.role === role && heard.name === name);
    const [only] = found;
    if (found.length !== 1 || !only) throw new Error(`${found.length} of ${role} ${name}`);
    await this.session.send('DOM.focus', { backendNodeId: only.id });
    return only.heard;
  }

  private async nodes(): Promise<{ id: number; heard: Heard }[]> {
    const { nodes }: { nodes: Node[] } = await this.session.send('Accessibility.getFullAXTree');
    const text = (property?: { value?: unknown }) =>
      typeof property?.value === 'string' ? property.value : '';
    return nodes
      .filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId !== undefined)
      .map(({ role, name, value, description, backendDOMNodeId = 0 }) => ({
        id: backendDOMNodeId,
        heard: { role: text(role), name: text(name), value: text(value), description: text(description) },
      }));
  }
}
