import { publicKeyText, headerText, payloadText, tokenText } from '../store/selectors.js';
import { useWorkbench } from '../store/store.js';
import type { Page } from '../text/catalogue.js';

/** What the error boundary shows. Plain HTML, because one of our own components may be what failed. */
export function ErrorFallback({ page, onRetry }: { page: Page; onRetry: () => void }) {
  const texts = [
    [page.encodedToken, useWorkbench(tokenText)],
    [page.header, useWorkbench(headerText) ?? ''],
    [page.payload, useWorkbench(payloadText) ?? ''],
    [page.publicKey, useWorkbench(publicKeyText)],
  ] as const;
  return (
    <section role="alert" style={{ padding: 12, fontSize: 13 }}>
      <strong>{page.failed.title}</strong>
      <p style={{ marginBlock: '4px 8px' }}>{page.failed.detail}</p>
      <button type="button" onClick={onRetry}>
        {page.tryAgain}
      </button>
      <details style={{ marginBlockStart: 8 }}>
        <summary>{page.failed.texts}</summary>
        {texts.map(([name, text]) => (
          <label key={name} style={{ display: 'block', marginBlockStart: 8 }}>
            {name}
            <textarea
              readOnly
              rows={4}
              value={text}
              onFocus={(event) => event.target.select()}
              style={{ display: 'block', inlineSize: '100%', fontFamily: 'monospace' }}
            />
          </label>
        ))}
      </details>
    </section>
  );
}
