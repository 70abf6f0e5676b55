/** What a person should know of a token that was just copied. */
export type CopySummary =
  | { is: 'wrong-on-purpose' }
  | { is: 'refused'; failures: number }
  /** Issued at this moment; `lifetime` in seconds. */
  | { is: 'reissued'; lifetime: number; warnings: number }
  | { is: 'as-it-stands'; warnings: number };
