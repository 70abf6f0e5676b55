import type { Page } from '@playwright/test';

export type Record = {
  /** Everything that must never happen, in words. */
  complaints: string[];
  /** Every request's address. */
  requests: string[];
  /** Everything the page wrote to the console, of whatever level. */
  console: string[];
};

/**
 * Watches a page from its first moment: console errors and warnings, uncaught errors, violations of the
 * content security policy, and requests that are not GETs of the page's own files without query or body.
 */
export async function watch(page: Page, origin: string): Promise<Record> {
  const record: Record = { complaints: [], requests: [], console: [] };
  page.on('console', (message) => {
    record.console.push(message.text());
    if (message.type() === 'error' || message.type() === 'warning') {
      record.complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => record.complaints.push(`uncaught: ${error.message}`));
  // Of the context, so that the service worker's requests are seen too.
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    record.requests.push(request.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:') return;
    const ours = url.origin === origin && url.search === '' && request.method() === 'GET';
    if (!ours || request.postData() !== null)
      record.complaints.push(`request: ${request.method()} ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`policy violation: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
      },
    );
  });
  return record;
}
