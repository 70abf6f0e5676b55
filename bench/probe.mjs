/**
 * Runs in the page before its own scripts, and watches what a person would see: the document, frames, and how
 * long the main thread was busy. It knows the page by its accessible names alone.
 */
export function installProbe() {
  /** @type {(Document | ShadowRoot)[]} */
  const roots = [document];
  /** @type {() => void} */
  let onChange = () => undefined;
  const observer = new MutationObserver(() => onChange());
  /** @param {Node} root */
  const observe = (root) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  observe(document);
  const attachShadow = Element.prototype.attachShadow;
  /** @this {Element} @param {ShadowRootInit} options */
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    observe(root);
    return root;
  };

  /** @type {{ startTime: number, duration: number }[]} */
  const longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });

  /** @type {{ isRsa: boolean, time: number }[]} */
  const generateKeyTimes = [];
  const { generateKey } = SubtleCrypto.prototype;
  Reflect.set(
    SubtleCrypto.prototype,
    'generateKey',
    /** @this {SubtleCrypto} @param {unknown[]} all */
    async function (...all) {
      const start = performance.now();
      const key = await Reflect.apply(generateKey, this, all);
      const [algorithm] = all;
      const isRsa = typeof algorithm === 'object' && algorithm !== null && 'modulusLength' in algorithm;
      generateKeyTimes.push({ isRsa, time: performance.now() - start });
      return key;
    },
  );

  const restMs = 150;
  const patienceMs = 20_000;
  /** @param {number} milliseconds */
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        // The first task after the frame, before all that the page itself has put off until then.
        void window.scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
      }),
    );

  /** @type {Promise<ProbeSample>} */
  let sample = Promise.reject(new Error('Nothing is armed.'));
  sample.catch(() => undefined);

  /**
   * @param {Promise<number>} started @param {() => boolean} holds
   * @param {() => boolean} isUnderWay tasks that begin before it holds are another's, and not counted
   * @returns {Promise<ProbeSample>}
   */
  async function measure(started, holds, isUnderWay) {
    const start = await started;
    let underWay = isUnderWay() ? start : null;
    const inDocument = await /** @type {Promise<number>} */ (
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`Not seen within ${patienceMs} ms: ${holds}`)), patienceMs);
        onChange = () => {
          if (underWay === null && isUnderWay()) underWay = performance.now();
          if (!holds()) return;
          onChange = () => undefined;
          resolve(performance.now());
        };
        onChange();
      })
    );
    const onScreen = await painted();
    await wait(restMs);
    const during = longTasks.filter(({ startTime, duration }) =>
      underWay === start ? startTime + duration > start : startTime > (underWay ?? Infinity),
    );
    return {
      document: inDocument - start,
      paint: onScreen - start,
      longestTask: Math.max(0, ...during.map(({ duration }) => duration)),
    };
  }

  /** @param {string} selector @returns {Element | undefined} */
  const find = (selector) =>
    roots.map((root) => root.querySelector(selector)).find((element) => element !== null) ?? undefined;

  window.probe = {
    arm(type, holds, isUnderWay = () => true) {
      if (holds()) throw new Error(`Seen before it began: ${holds}`);
      const started = new Promise((resolve) =>
        addEventListener(type, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
      );
      sample = measure(started, holds, isUnderWay);
      sample.catch(() => undefined);
    },
    armFromStart(holds) {
      sample = measure(Promise.resolve(0), holds, () => true);
    },
    taken: () => sample,
    longestTask: () => Math.max(0, ...longTasks.map(({ duration }) => duration)),
    textOf(label) {
      const named = ['textarea', 'input', 'pre', '.cm-content'].map((tag) => `${tag}[aria-label="${label}"]`);
      const labels = [...document.querySelectorAll('label')];
      const element = find(named.join()) ?? labels.find(({ textContent }) => textContent === label)?.control;
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
      return element?.textContent ?? '';
    },
    statusOf: (label) => find(`[role="status"][aria-label="${label}"]`)?.getAttribute('data-status') ?? '',
    countElements: () => roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    generateKeyTimes,
  };
}
