/** What can be said of a token's signature by the key in force. */
export type SignatureStatus =
  | 'valid'
  | 'valid-with-notice'
  | 'invalid'
  | 'unsigned'
  | 'unsupported'
  | 'no-key'
  | 'malformed'
  | 'encrypted'
  | 'signing'
  | 'empty';
