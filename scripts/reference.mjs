import { existsSync, readFileSync } from 'node:fs';

/**
 * The system that CI runs on and that the pictures were taken on: Debian 12.
 *
 * @param {string} osRelease what /etc/os-release says
 */
export function isReference(osRelease) {
  return /^ID=debian$/m.test(osRelease) && /^VERSION_ID="12"$/m.test(osRelease);
}

const osRelease = '/etc/os-release';

export const onReference = existsSync(osRelease) && isReference(readFileSync(osRelease, 'utf8'));

/** Third-party suites are no part of the repository. */
const anywhere = [/CONFORMANCE_VECTORS/];
/** What Debian 12 alone draws, or has in its archive. */
const elsewhere = [
  /the pictures are of Debian 12/,
  /not installed: /,
  /\(install [\w-]+ to run them\)/,
  /\(where it is installed\)/,
];

/**
 * The skips that count as failures. In CI a test may be skipped only for a reason that is known; on Debian 12
 * everything can be installed, so that nothing excuses a missing judge.
 *
 * @param {readonly string[]} skipped the reasons
 * @param {{ inCi: boolean, onReference: boolean }} where
 */
export function forbiddenSkips(skipped, where) {
  if (!where.inCi) return [];
  const allowed = where.onReference ? anywhere : [...anywhere, ...elsewhere];
  return skipped.filter((reason) => !allowed.some((pattern) => pattern.test(reason)));
}
