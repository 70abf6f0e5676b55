import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as rest from '../../text/en/details.js';
import { page } from '../../text/en/page.js';
import { TextProvider } from '../../widgets/page/TextContext.js';
import { About } from './About.js';

const rendered = (source: string) =>
  renderToStaticMarkup(
    <TextProvider value={{ page, rest, arrive: () => Promise.resolve(rest) }}>
      <About version="1.2.3" source={source} />
    </TextProvider>,
  );

test('the version stands alone where no repository is named', () => {
  expect(rendered('')).toContain('Version 1.2.3</p>');
});

test('the sources are linked where a repository is named', () => {
  const address = 'https://forge.example/countersign';
  expect(rendered(address)).toMatch(
    new RegExp(`<a href="${address}" target="_blank" rel="noreferrer".*>${address}</a>`),
  );
});
