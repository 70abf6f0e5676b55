/** What a product puts into its tokens beyond the registered claims, and how such a token is recognised. */
export type Vendor = {
  id: string;
  /** What the product calls itself. */
  name: string;
  /** What its iss looks like; null where the iss tells nothing. */
  issuer: RegExp | null;
  /** Claims that no other product has: one of them tells as much as the iss. */
  signs: readonly string[];
  /**
   * Each name with the page of the vendor that explains it. A name is a JSON Pointer (RFC 6901) without its first slash;
   * a part that ends in * stands for all that begin so.
   */
  claims: Readonly<Record<string, string>>;
  /** Which of them are a NumericDate. */
  times: readonly string[];
};
