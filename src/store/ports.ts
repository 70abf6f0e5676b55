import type { generateHandle } from '../core/keys/generate.js';
import type { signCompact } from '../core/token/sign/sign.js';
import type * as Address from '../platform/address.js';
import type * as Clipboard from '../platform/clipboard.js';
import type * as Clock from '../platform/clock.js';
import type * as Files from '../platform/download.js';
import type * as Frames from '../platform/frames.js';
import type * as Ids from '../platform/ids.js';
import type * as Keyring from '../platform/storage/keyring.js';
import type * as Languages from '../platform/languages.js';
import type * as Leaving from '../platform/storage/leaving.js';
import type * as Responses from '../platform/responses/readSource.js';
import type * as Remembered from '../platform/storage/remembered.js';
import type * as Session from '../platform/storage/session.js';
import type * as Share from '../platform/share.js';
import type * as Stored from '../platform/storage/stored.js';
import type { AutopsyTools, TokenReader } from './state.js';

/** All that a workbench asks of the world around it; the browser's are put together in browserPorts.ts. */
export type Ports = {
  clock: Pick<typeof Clock, 'nowSeconds' | 'nowMs' | 'onEverySecond' | 'after'>;
  frames: Pick<typeof Frames, 'afterPaint'>;
  ids: Pick<typeof Ids, 'randomId' | 'randomBytes'>;
  crypto: {
    /** WebCrypto is there in secure contexts alone (W3C Secure Contexts). */
    isAvailable: boolean;
    generateHandle: typeof generateHandle;
    signCompact: typeof signCompact;
  };
  /** Parts of the page that come later. */
  parts: { reader: () => Promise<TokenReader>; autopsy: () => Promise<AutopsyTools> };
  responses: () => Promise<Pick<typeof Responses, 'readSource'>>;
  languages: Pick<typeof Languages, 'wantedLanguages'>;
  remembered: Pick<typeof Remembered, 'remembered' | 'remember' | 'onRemembered'>;
  tab: Pick<typeof Session, 'savedSession'>;
  leaving: () => Promise<Pick<typeof Leaving, 'saveSession' | 'onLeaving'>>;
  stored: Pick<typeof Stored, 'listStoredData' | 'clearStorage'>;
  keyring: () => Promise<
    Pick<
      typeof Keyring,
      'keptKeys' | 'keep' | 'removeKept' | 'forgetAll' | 'askToPersist' | 'isPersistent' | 'onKeyringChange'
    >
  >;
  clipboard: Pick<typeof Clipboard, 'copyText' | 'clipboardText'>;
  files: Pick<typeof Files, 'downloadText'>;
  share: Pick<typeof Share, 'hasShareSheet' | 'shareText'>;
  address: Pick<typeof Address, 'pageAddress' | 'fragment' | 'takeFragment' | 'onFragment'>;
};
