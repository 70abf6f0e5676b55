import type { KeyId } from '../core/confusable.js';
import type { InnerToken } from '../core/answer/decrypted.js';
import type * as AutopsyEntry from '../core/autopsy/run/entry.js';
import type { Autopsy } from '../core/autopsy/run/autopsy.js';
import type * as Reader from '../core/reader.js';
import type { Verification } from '../core/compare/verification.js';
import type { SetEntry } from '../core/keySets/compose.js';
import type { Expected } from '../core/kinds/expected.js';
import type { TokenKind } from '../core/kinds/kinds.js';
import type { KeyHandle } from '../core/keys/handle.js';
import type { KeyProblem } from '../core/keys/problems.js';
import type { SecretEncoding } from '../core/keys/secretText.js';
import type { Problem } from '../core/problems.js';
import type { FieldValues } from '../core/profiles/fill/fields.js';
import type { OwnProfile, Profile, StepId } from '../core/profiles/profile.js';
import type { JwsDocument } from '../core/token/document.js';
import type { Found } from '../core/responses/links/found.js';
import type { Row } from '../core/responses/rows.js';
import type { TokenReading } from '../core/token/families/family.js';
import type { SigningProblem } from '../core/token/sign/signingProblems.js';
import type { VerificationOutcome } from '../core/token/verify/verify.js';
import type { KeptKey, KeyringFault } from '../platform/storage/keyring.js';
import type { Language } from '../platform/languages.js';

/** What reads and judges tokens, as it is loaded. */
export type TokenReader = typeof Reader;

/** What finds out why a signature does not verify, as it is loaded. */
export type AutopsyTools = typeof AutopsyEntry;

/** What undo brings back. Handles stay in memory, so an earlier key comes back with its id. */
export type Snapshot = {
  document: JwsDocument;
  profile: Profile;
  judge: Judge;
  /** What stands in the Secret box; null where nobody typed in it. */
  secret: SecretInput | null;
  /** The last token signed here, with the very inputs it answers. */
  signed: Signed | null;
  /** When the document came or was last changed, epoch seconds; 0 for what the page begins with. */
  since: number;
  /** The keys whose public half had been given away while the document stood there: a token may be by one of them. */
  known: readonly string[];
};

/**
 * What signatures are judged by: a key at hand, or the text of the Public key box while that is no key that judges.
 * `keyId` then is that of the key set aside. `chosenFor` is the document that was shown when a person last said by
 * which: another one may be another key's.
 */
export type Judge = { keyId: KeyId | null; chosenFor: JwsDocument | null } & (
  | { by: 'key' }
  /** `problem` is null while the text is being read. */
  | { by: 'text'; text: string; problem: KeyProblem | null }
);

/** The text of a shared secret; `chosen` is null until a person says how it is read. */
export type SecretInput = { text: string; chosen: SecretEncoding | null };

/** How the text of a secret is read, with the very inputs it answers. */
export type SecretReading = {
  of: SecretInput;
  /** The pasted token that each reading was tried on; null where there was none. */
  token: string | null;
  encoding: SecretEncoding;
  /** Null where the text cannot be read so; `problem` says why. */
  key: KeyHandle | null;
  problem: KeyProblem | null;
  /** The line break at the end is no part of it. */
  isTrimmed: boolean;
  /** Whether this reading verifies the token. */
  verifies: boolean;
  /** The reading that would verify the token, where this one does not. */
  better: SecretEncoding | null;
};

/** What WebCrypto was asked to sign and has not signed, with the very inputs. */
export type Signing =
  | { is: 'none' }
  | { is: 'asked'; document: JwsDocument; keyId: KeyId }
  | { is: 'refused'; document: JwsDocument; keyId: KeyId; problem: SigningProblem };

/** The key in the making; a newer generation takes the place of one under way, whose result is dropped. */
export type Generation =
  | { is: 'none' }
  | { is: 'running'; id: string }
  | { is: 'slow'; id: string }
  | { is: 'failed'; problem: KeyProblem };

export type Signed = { document: JwsDocument; keyId: KeyId; token: string };

/** The answer of WebCrypto about one token and one key; `fitting` is the Key ID of another key that fits. */
export type Verdict = {
  token: string;
  keyId: KeyId;
  /** The keys that were loaded. */
  keys: readonly KeyHandle[];
  outcome: VerificationOutcome;
  /** Key ID of another loaded key that verifies the pasted token, where the active key doesn't. */
  fitting: string | null;
};

/** Why a signature does not verify, with the very verdict and secret that it explains. */
export type AutopsyAnswer = Autopsy & { of: Verdict; secret: SecretInput | null };

/** What a key that is kept nowhere opened an encrypted token to, with that very token; null where no token is inside. */
export type Decrypted = { token: string; inner: InnerToken | null };

/**
 * It is to be said while one of its keys is in force, or over a draft where they are for the tokens that are pasted
 * later.
 */
export type KeyTextReading = {
  keyIds: readonly string[];
  problems: readonly KeyProblem[];
  isForLater: boolean;
};

/** By which keys two tokens verify, with the very inputs that this answers. */
export type ComparedAnswer = {
  tokens: readonly [string, string];
  keys: readonly KeyHandle[];
  by: readonly [Verification, Verification];
};

/** A response, HAR or log that was pasted or dropped, whose tokens are listed. Of it nothing but these is kept. */
export type ListedText = {
  /** Another one for each text. */
  id: string;
  /** Of the file; null for a pasted text. */
  name: string | null;
} & (
  | { is: 'reading'; /** Part of the whole, 0 to 1. */ progress: number; stop: () => void }
  | { is: 'read'; found: Found }
  | { is: 'stopped' }
  /** The browser does not hand the file over. */
  | { is: 'failed' }
);

/** What the table of a text says, with the very inputs that this answers. */
export type ListedRows = {
  of: Found;
  keys: readonly KeyHandle[];
  rows: readonly Row[];
  /** Epoch seconds at which it may say something else; null where it never does. */
  until: number | null;
};

/** What can be done with a token beyond reading and making one. */
export const tools = ['code', 'share', 'compare', 'test', 'families', 'encrypt', 'keys'] as const;
export type Tool = (typeof tools)[number];

export type DialogName = 'allProfiles' | 'commands' | 'help' | 'import' | 'newKey' | 'privacy' | 'profiles';

/** The two parts of a token that are read, and the ways of looking at one. */
export const readParts = ['payload', 'header'] as const;
export type ReadPart = (typeof readParts)[number];
export const partViews = ['json', 'claims', 'raw'] as const;
export type PartView = (typeof partViews)[number];

/** Gives the wording of a shared screen for a catalogue: no sentence of it quotes a value. */
export type Mask = <T extends object>(texts: T) => T;

/** What is open of that which more than one place opens. */
export type View = {
  tool: Tool | null;
  dialog: DialogName | null;
  hasGuide: boolean;
  /** The checks that pass are listed one by one. */
  arePassedShown: boolean;
  /** Null where nobody chose. */
  ofPart: Record<ReadPart, PartView | null>;
  /** The part that has the whole window. */
  expanded: ReadPart | null;
  /** The part whose search is asked for and not open yet. */
  searched: ReadPart | null;
};

export type Workbench = Snapshot & {
  /** What the person chose to check the token shown against; null for what it is itself. */
  checkAs: TokenKind | 'profile' | null;
  /**
   * What the person typed of what they expect of tokens from elsewhere, over what the profile in use has of it. It may be
   * secret, and is saved nowhere but as `saveExpected` does.
   */
  expected: Expected;
  view: View;
  /** What reads and judges tokens; null until it is loaded. */
  reader: TokenReader | null;
  /** The document that undo or redo brought back: what judged it then judges it again, whatever came since. */
  broughtBack: JwsDocument | null;
  /** A large pasted text that is not in sight yet, and what stood there before: it is read once it was painted. */
  unread: { input: string; former: string } | null;
  signing: Signing;
  /** Every key of this visit, oldest first. */
  keys: readonly KeyHandle[];
  /** What is kept in this browser; read when the page opens. */
  keptKeys: readonly KeptKey[];
  /** Why storage refused last time; null while it works. */
  keyringFault: KeyringFault | null;
  /** Handles whose private half was saved as a file. */
  savedKeyIds: readonly string[];
  /** Handles whose public half was copied or downloaded, so that a gateway may know them by now. */
  publishedKeyIds: readonly string[];
  generation: Generation;
  /** The JWK Set that is put together from keys; it is saved nowhere. */
  keySet: readonly SetEntry[];
  /** What was read from the last text that held keys. */
  keyReading: KeyTextReading | null;
  secretReading: SecretReading | null;
  verdict: Verdict | null;
  autopsy: AutopsyAnswer | null;
  decrypted: Decrypted | null;
  /** The payload that was given for a token without its own, which it is read with; it is saved nowhere. */
  detached: { token: string; payload: Uint8Array<ArrayBuffer>; reading: TokenReading } | null;
  /** What the room of its family finds wrong with the token shown, with all of that token; null where nothing is. */
  ofFamily: { token: string; problem: Problem } | null;
  /** The token that was pasted to be compared with the one shown; null where the former one is. */
  comparedWith: string | null;
  compared: ComparedAnswer | null;
  /** Null where none is open. */
  listed: ListedText | null;
  listedRows: ListedRows | null;
  past: readonly Snapshot[];
  future: readonly Snapshot[];
  /** The field being typed in and when it last was (epoch milliseconds): one undo takes back one go at it. */
  typing: { field: string; at: number } | null;
  /** Seconds by which the clocks of issuer and judge may differ. */
  skew: number;
  /** Whether copying a token issues it anew first. */
  reissueOnCopy: boolean;
  /** Profiles that the person made or imported. */
  ownProfiles: readonly OwnProfile[];
  /** Services that were used in this visit, or that a document names. */
  usedServices: readonly Profile[];
  /** What was typed into fields that fill nothing of the token, or in another form, by id: it goes into no link, file or storage. */
  inputs: FieldValues;
  /** Steps of the guide that the person ticked. */
  stepsDone: readonly StepId[];
  /** What is to be said of a link that was opened or could not be made. */
  linkProblems: readonly Problem[];
  /** What the clipboard refused and the person takes by hand. */
  copyByHand: string | null;
  /** What came back from the page that stood in this tab before, or by a link, or why nothing did; null where there was nothing, or it was read. */
  restored: 'from-link' | 'with-key' | 'as-left' | 'key-lost' | 'given-key-lost' | 'newer' | 'damaged' | null;
  /** Why the tab's work isn't saved for the next page in it; null where it is, or that was read. */
  sessionFault: 'blocked' | 'full' | 'large' | 'private-key' | null;
  /** It began with a link, or with what this tab worked on before. */
  beganElsewhere: boolean;
  /** Values are not shown, for as long as this tab shares its screen or until the person wants them; null where they are. */
  mask: Mask | null;
  /** The person had everything forgotten: nothing is left behind any more. */
  isForgotten: boolean;
  language: Language;
};
