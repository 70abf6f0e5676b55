import { test } from '@playwright/test';
import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import type { judges } from '../../scripts/tools.mjs';
import { requires } from '../interop/tools.js';
import type { Registered } from './key.js';

type Claim = 'iss' | 'sub' | 'aud';

/** What a service asks of a token, as far as a profile of the page can say it. */
export type Wants = {
  algorithms: readonly SignatureAlgorithm[];
  /** The name by which it knows the key. */
  kid: string;
  typ: string | null;
  /** Those of a good token. */
  claims: Readonly<Record<Claim, string>>;
  compared: readonly Claim[];
  /** They must be there, whatever they say. */
  demanded: readonly Claim[];
  jti: boolean;
  /** What it needs besides, and no profile can say. */
  more: Readonly<Record<string, unknown>>;
  /** The longest token that it reads. */
  tokenBytes: number;
};

export type Running = {
  wants: Wants;
  takes: (token: string) => Promise<boolean>;
  stop: () => Promise<void>;
};

export type Service = {
  /** Names its column in docs/services.md. */
  name: string;
  packages: readonly (keyof typeof judges)[];
  /** It gives its work to accounts of its own, which only root can. */
  asRoot?: true;
  /** Starts it on loopback; it knows this one key. */
  start: (key: Registered) => Promise<Running>;
};

/** Where a service has no wish of its own. */
export const usual = {
  algorithms: ['RS256'],
  typ: null,
  claims: { iss: 'https://issuer.example', sub: 'alice', aud: 'https://api.example' },
  demanded: [],
  jti: false,
  more: {},
  tokenBytes: 8192,
} as const;

/** Skips the test, with the reason, where the service can't be started. */
export function requiresService({ name, packages, asRoot }: Service): void {
  requires(...packages);
  test.skip(asRoot === true && process.getuid?.() !== 0, `${name} starts as root alone`);
}
