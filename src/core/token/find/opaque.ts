/** How tokens that only their issuer can read begin, and who issues those. */
const issuers: readonly (readonly [prefix: RegExp, issuer: string])[] = [
  [/^gh[pousr]_|^github_pat_/, 'GitHub'],
  [/^gl(?:pat|oas|rt|cbt|dt|ptt|soat|agent|ft)-/, 'GitLab'],
  [/^ya29\.|^1\/\/0/, 'Google'],
  [/^xox[abeprs]-|^xapp-/, 'Slack'],
  [/^[01]\.A[\w-]{20}/, 'Microsoft Entra'],
  [/^hv[sbr]\./, 'HashiCorp Vault'],
  [/^(?:sk|pk|rk)_(?:live|test)_/, 'Stripe'],
  [/^shp(?:at|ua|ca|pa|ss)_/, 'Shopify'],
  [/^npm_/, 'npm'],
  [/^EAA[A-Z]/, 'Facebook'],
];

const longest = 5000;

/** Who issued an opaque token, by how it begins; null where that is not known. */
export function opaqueIssuer(text: string): string | null {
  if (text.length > longest || !/^[\w~+/.=-]{16,}$/.test(text)) return null;
  return issuers.find(([prefix]) => prefix.test(text))?.[1] ?? null;
}
