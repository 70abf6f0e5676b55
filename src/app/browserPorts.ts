import { generateHandle } from '../core/keys/generate.js';
import { signCompact } from '../core/token/sign/sign.js';
import * as address from '../platform/address.js';
import * as clipboard from '../platform/clipboard.js';
import * as clock from '../platform/clock.js';
import * as files from '../platform/download.js';
import * as frames from '../platform/frames.js';
import * as ids from '../platform/ids.js';
import * as languages from '../platform/languages.js';
import * as remembered from '../platform/storage/remembered.js';
import * as tab from '../platform/storage/session.js';
import * as share from '../platform/share.js';
import * as stored from '../platform/storage/stored.js';
import { load } from '../store/loading/load.js';
import type { Ports } from '../store/ports.js';

/** What a workbench asks of the world, as a browser answers it. */
export const browserPorts: Ports = {
  address,
  clipboard,
  clock,
  crypto: { isAvailable: globalThis.isSecureContext, generateHandle, signCompact },
  files,
  frames,
  ids,
  keyring: () => load(() => import('../platform/storage/keyring.js')),
  languages,
  leaving: () => load(() => import('../platform/storage/leaving.js')),
  parts: {
    reader: () => load(() => import('../core/reader.js')),
    autopsy: () => load(() => import('../core/autopsy/run/entry.js')),
  },
  remembered,
  responses: () => load(() => import('../platform/responses/readSource.js')),
  share,
  stored,
  tab,
};
