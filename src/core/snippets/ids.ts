export const snippetIds = [
  'bash',
  'go-jwt',
  'go',
  'node',
  'python',
  'java',
  'curl',
  'httpie',
  'postman',
  'verify-openssl',
  'verify-haproxy',
  'verify-nginx',
] as const;
/** What there is code in, or for; in the order in which a person chooses from them. */
export type SnippetId = (typeof snippetIds)[number];

const isVerifying = (id: SnippetId): boolean => id.startsWith('verify-');

/** The same, with what verifies first: for a token that is made elsewhere. */
export const verifyingFirst: readonly SnippetId[] = [
  ...snippetIds.filter(isVerifying),
  ...snippetIds.filter((id) => !isVerifying(id)),
];
