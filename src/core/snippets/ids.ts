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
