import { expect, test } from 'vitest';
import { metaPolicy, securityHeaders, wordsOnlyHeaders } from '../security/policy.mjs';

/** @param {Record<string, string>} headers */
const policyOf = (headers) => headers['Content-Security-Policy'] ?? '';

test('the page may connect nowhere, its service worker to its own origin only', () => {
  const page = policyOf(securityHeaders());
  expect(page).toContain("; connect-src 'none'; ");
  expect(policyOf(securityHeaders({ serviceWorker: true }))).toBe(
    page.replace("connect-src 'none'", "connect-src 'self'"),
  );
});

test('the meta tag says all but frame-ancestors', () => {
  expect(metaPolicy()).toBe(policyOf(securityHeaders()).replace("frame-ancestors 'none'; ", ''));
  expect(metaPolicy()).not.toContain('"');
});

test('nothing is unsafe, and HSTS goes with TLS only', () => {
  expect(JSON.stringify(securityHeaders())).not.toContain('unsafe');
  expect(securityHeaders()).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ tls: true })['Strict-Transport-Security']).toContain('max-age=31536000');
});

test('a page of words alone runs nothing, shows nothing and goes nowhere, by every directive that there is', () => {
  const { 'Content-Security-Policy': policy = '', ...others } = wordsOnlyHeaders();
  const { 'Content-Security-Policy': page = '', ...alike } = securityHeaders();
  expect(others).toEqual(alike);
  const names = page.split('; ').map((directive) => directive.split(' ')[0]);
  expect(policy.split('; ')).toEqual(
    names.map((name) => (name === 'require-trusted-types-for' ? `${name} 'script'` : `${name} 'none'`)),
  );
  expect(names).toContain('script-src');
});
