import { createPublicKey } from 'node:crypto';
import { apiProxy, profiles } from '../../core/profiles/builtIn.js';
import { services } from '../../core/profiles/services/services.js';
import { checkIdsOf } from '../../core/checks/all.js';
import { generateHandle } from '../../core/keys/generate.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { secretEncodings } from '../../core/keys/secretText.js';
import type { OwnProfile, StepId } from '../../core/profiles/profile.js';
import { dpopDefects } from '../../core/dpop/make.js';
import { wrongKinds } from '../../core/token/defects.js';
import { testFileIds } from '../../core/wrong/files/files.js';
import type { Repair } from '../../core/checks/repair.js';
import * as document from '../actions/document/document.js';
import * as chosen from '../actions/document/profile.js';
import * as foreign from '../actions/document/foreign.js';
import * as listed from '../actions/document/listed.js';
import * as remedy from '../actions/document/remedy.js';
import * as repair from '../actions/document/repair.js';
import * as times from '../actions/document/times.js';
import * as wrong from '../actions/document/wrong.js';
import * as detached from '../actions/families/detached.js';
import * as dpop from '../actions/families/dpop.js';
import * as jwsJson from '../actions/families/jwsJson.js';
import * as sdJwt from '../actions/families/sdJwt.js';
import * as shown from '../actions/families/shown.js';
import * as credentials from '../actions/keys/credentials.js';
import * as encryption from '../actions/keys/encryption.js';
import * as keySet from '../actions/keys/keySet.js';
import * as keyring from '../actions/keys/keyring.js';
import * as keys from '../actions/keys/keys.js';
import * as moved from '../actions/keys/moved.js';
import * as compare from '../actions/settings/compare.js';
import * as ownProfiles from '../actions/settings/ownProfiles.js';
import * as privacy from '../actions/settings/privacy.js';
import * as settings from '../actions/settings/settings.js';
import * as ofTab from '../actions/settings/tabTokens.js';
import * as view from '../actions/settings/view.js';
import * as copy from '../actions/take/copy.js';
import * as exportKey from '../actions/take/exportKey.js';
import * as takeKeySet from '../actions/take/keySet.js';
import * as link from '../actions/take/link.js';
import * as saveCode from '../actions/take/saveCode.js';
import * as testTokens from '../actions/take/testTokens.js';
import * as workspace from '../actions/take/workspace.js';
import { tabTokens, type TabToken } from '../derive/tabTokens.js';
import { autopsyOf } from '../derive/verdicts.js';
import { activeKey, fieldReadings, tokenText, wantsSecret } from '../selectors.js';
import { tools } from '../state.js';
import { testTokenTexts } from '../../text/en/testTokens.js';
import { otherKey, type Opened } from './bench.js';
import { foreignPair } from './ports.js';
import { hmacToken, jwksOf, rsaToken } from './tokens.js';

/** One thing that a person does; the number says with what. */
export type Act = (page: Opened, number: number) => unknown;

const one = <T>(choices: readonly [T, ...T[]], number: number): T =>
  choices[number % choices.length] ?? choices[0];

const part = (text: string) => Buffer.from(text).toString('base64url');

const tokens = [
  rsaToken(0),
  rsaToken(1),
  hmacToken('secret'),
  hmacToken('c2VjcmV0'),
  `${part('{"alg":"none"}')}.${part('{"sub":"x"}')}.`,
  `${part('{"alg":"RS256","kid":"key-1"}')}.${part('{"sub": "x", "exp": 1}')}.${part('no signature')}`,
  `${part('{"alg":"dir","enc":"A128GCM"}')}..${part('123456789012')}.AA.${part('1234567890123456')}`,
  'nonsense',
  '',
  foreignPair(0).privatePem,
  foreignPair(1).publicPem,
  jwksOf(0, 1),
] as const;

const headers = [
  '{"alg":"RS256","typ":"JWT"}',
  '{"alg":"ES256","kid":"typed"}',
  '{"alg":"HS256"}',
  '{"alg":"HS512","kid":""}',
  '{"alg":"none"}',
  '{"alg":',
  '[]',
  '',
] as const;

const payloads = [
  '{"sub":"x"}',
  '{ "sub": "y", "exp": 1e3 }',
  '{"iat":1,"exp":2}',
  '{"a":',
  '[1]',
  '',
] as const;

const keyTexts = [
  foreignPair(0).publicPem,
  foreignPair(1).publicPem,
  foreignPair(0).privatePem,
  foreignPair(1).privatePem,
  jwksOf(0, 1),
  JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }),
  JSON.stringify(createPublicKey(foreignPair(1).publicPem).export({ format: 'jwk' })),
  'secret',
  '-----BEGIN PUBLIC KEY-----',
  '',
] as const;

const secrets = [
  'secret',
  'c2VjcmV0',
  '736563726574',
  'secret\n',
  '{"kty":"oct","k":"c2VjcmV0"}',
  '',
] as const;
const algs = ['ES256', 'RS256', 'HS256', 'PS384', 'EdDSA'] as const;

const own = (number: number): OwnProfile => ({
  ...apiProxy,
  id: `own-${number % 3}`,
  name: `Own ${number}`,
  checks: checkIdsOf(apiProxy),
});

/** Each algorithm's key is made once: finding primes takes longer than all the rest. */
const made = new Map<string, ReturnType<typeof generateHandle>>();
export const generated: typeof generateHandle = async (id, origin, alg, size) => {
  const known = made.get(alg) ?? generateHandle('', origin, alg, size);
  made.set(alg, known);
  const result = await known;
  return result.ok ? { ok: true, value: { ...result.value, id, origin } } : result;
};

const key = ({ bench }: Opened): KeyHandle | null => activeKey(bench.getState());
const withKey =
  (act: (page: Opened, key: KeyHandle, number: number) => unknown): Act =>
  async (page, number) => {
    const active = key(page);
    if (active) await act(page, active, number);
  };
const withTabToken = (
  page: Opened,
  number: number,
  act: (bench: Opened['bench'], token: TabToken) => void,
) => {
  const former = tabTokens(page.bench.getState()).filter(({ isShown }) => !isShown);
  const found = former[number % Math.max(1, former.length)];
  if (found) act(page.bench, found);
};

const noRequest = { method: 'GET', url: 'https://api.example/', accessToken: '', nonce: '' };
const wishes = { commonName: 'x', days: 1, passphrase: '' };
const noInput = { text: '', form: 'key', passphrase: '' } as const;
const entryOf = ({ bench }: Opened, number: number) => {
  const { keptKeys } = bench.getState();
  return keptKeys[number % Math.max(1, keptKeys.length)];
};

const setEntryOf = (bench: Opened['bench'], number: number) => {
  const { keySet: entries } = bench.getState();
  return entries[number % Math.max(1, entries.length)];
};

/** What a person does to the document and to keys, by the name of its action. */
export const changes = {
  pasteFromClipboard: ({ bench, world }, number) => {
    world.clipboard = one(tokens, number);
    return document.pasteFromClipboard(bench);
  },
  editToken: ({ bench }, number) => document.editToken(bench, one(tokens, number)),
  editHeader: ({ bench }, number) => document.editHeader(bench, one(headers, number)),
  editPayload: ({ bench }, number) => document.editPayload(bench, one(payloads, number)),
  editField: ({ bench }, number) => {
    const ids = Object.keys(fieldReadings(bench.getState()));
    document.editField(bench, ids[number % Math.max(1, ids.length)] ?? '', `value ${number}`);
  },
  editKeyId: ({ bench }, number) => document.editKeyId(bench, one(['typed', '', 'key-1'], number)),
  chooseLifetime: ({ bench }, number) => document.chooseLifetime(bench, number),
  chooseProfile: ({ bench }, number) =>
    chosen.chooseProfile(bench, one([apiProxy, ...profiles, ...services], number)),
  startProfile: ({ bench }, number) => chosen.startProfile(bench, one([apiProxy, ...profiles], number)),
  startNewToken: ({ bench }, number) =>
    document.startNewToken(bench, profiles[number % profiles.length] ?? apiProxy),
  makeOwn: ({ bench }) => foreign.makeOwn(bench),
  restorePastedToken: ({ bench }) => foreign.restorePastedToken(bench),
  restoreValidToken: ({ bench }) => foreign.restoreValidToken(bench),
  applyFix: ({ bench }, number) =>
    repair.applyFix(
      bench,
      one<Repair>(
        [
          { kind: 'new-jti' },
          { kind: 'sign-again' },
          { kind: 'set-times', claims: ['iat', 'exp'], lifetime: 60 },
          { kind: 'remove-header', names: ['kid'] },
          { kind: 'remove-claim', name: 'sub' },
        ],
        number,
      ),
    ),
  applyRemedy: async ({ bench }) => {
    const found = autopsyOf(bench.getState())?.finding?.remedy;
    if (found) await remedy.applyRemedy(bench, found);
  },
  setTime: ({ bench }, number) => times.setTime(bench, one(['exp', 'iat', 'nbf'], number), number),
  saveTestTokens: ({ bench }, number) =>
    testTokens.saveTestTokens(bench, one(testFileIds, number), testTokenTexts),
  createInvalidToken: ({ bench }, number) => wrong.createInvalidToken(bench, one(wrongKinds, number)),
  editProof: ({ bench }) => dpop.editProof(bench, { header: headers[0], payload: payloads[0] }),

  listTokens: ({ bench }, number) =>
    listed.listTokens(
      bench,
      JSON.stringify({ access_token: one(tokens, number), id_token: rsaToken(1) }),
      null,
    ),
  listInput: ({ bench }, number) => listed.listInput(bench, `${one(tokens, number)} ${rsaToken(1)}`),
  stopListing: ({ bench }) => listed.stopListing(bench),
  closeList: ({ bench }) => listed.closeList(bench),

  openToken: async ({ bench }) => encryption.openToken(bench, noInput),
  showDecrypted: ({ bench }) => encryption.showDecrypted(bench, tokenText(bench.getState()), null),
  encryptToken: ({ bench }) =>
    encryption.encryptToken(
      bench,
      { alg: 'dir', enc: 'A128GCM', what: 'token', serialization: 'compact' },
      noInput,
    ),

  readHandles: ({ bench }, number) => keys.readHandles(bench, one(keyTexts, number)),
  importKeys: async ({ bench }, number) => {
    const read = await keys.readHandles(bench, one(keyTexts, number));
    const [first] = read.handles;
    if (first) keys.importKeys(bench, first, read);
  },
  importWithFile: async ({ bench }, number) => {
    const text = one(keyTexts, number);
    const read = await credentials.readWithLine(bench, text, undefined);
    const [first] = read.handles;
    const file = one(['', 'AuthKey_2X9R4HXF34.p8', 'app.2026-11-29.private-key.pem'], number >> 4);
    if (first) await credentials.importWithFile(bench, first, read, text, file);
  },
  readKeyLine: ({ bench }, number) => credentials.readKeyLine(bench, one(keyTexts, number)),
  readWithLine: ({ bench }, number) => credentials.readWithLine(bench, one(keyTexts, number), undefined),
  importFromBox: ({ bench }, number) => credentials.importFromBox(bench, one(keyTexts, number)),
  addKeys: async ({ bench }, number) =>
    keys.addKeys(bench, (await keys.readHandles(bench, one(keyTexts, number))).handles),
  chooseKey: ({ bench }, number) => {
    const all = bench.getState().keys;
    keys.chooseKey(bench, all[number % Math.max(1, all.length)]?.id ?? '');
  },
  activateKey: async ({ bench }) => {
    const other = await otherKey();
    keys.importKeys(bench, other, { handles: [other], problem: null, beside: [], problems: [] });
  },
  moveKey: ({ bench }) => moved.moveKey(bench),
  moveToken: ({ bench }) => moved.moveToken(bench),
  generateKeyPair: ({ bench }, number) => keys.generateKeyPair(bench, one(algs, number), 2048),
  editPublicKey: ({ bench }, number) => keys.editPublicKey(bench, one(keyTexts, number)),
  restoreOwnKey: ({ bench }) => keys.restoreOwnKey(bench),
  importBoxText: ({ bench }, number) => keys.importBoxText(bench, one(keyTexts, number)),
  editSecret: ({ bench }, number) => keys.editSecret(bench, one(secrets, number)),
  chooseSecretEncoding: ({ bench }, number) => {
    // The select is there for a token of HMAC alone.
    if (wantsSecret(bench.getState()))
      keys.chooseSecretEncoding(bench, bench.getState().secret?.text ?? '', one(secretEncodings, number));
  },
  markKeyPublished: withKey(({ bench }, active) => keys.markKeyPublished(bench, active)),
  markPrivateKeySaved: withKey(({ bench }, active) => keys.markPrivateKeySaved(bench, active)),

  saveKey: withKey(({ bench }, active, number) => keyring.saveKey(bench, active, 'name', number % 2 === 0)),
  renameSavedKey: async (page, number) => {
    const entry = entryOf(page, number);
    if (entry) await keyring.renameSavedKey(page.bench, entry, `name ${number}`);
  },
  removeSavedKey: (page, number) => keyring.removeSavedKey(page.bench, entryOf(page, number)?.keyId ?? ''),
  removeSavedKeys: ({ bench }) => keyring.removeSavedKeys(bench),
  activateSavedKey: async (page, number) => {
    const entry = entryOf(page, number);
    if (entry) await keyring.activateSavedKey(page.bench, entry);
  },
  rotateSetEntry: async ({ bench }, number) => {
    const entry = setEntryOf(bench, number);
    if (entry) await keySet.rotateSetEntry(bench, entry);
  },
  openLink: async ({ bench }, number) => {
    const made = link.linkTo(bench, one(['token', 'draft'], number));
    if (made.ok) await link.openLink(bench, new URL(made.value).hash);
  },
  openWorkspace: async ({ bench, world }) => {
    workspace.saveWorkspace(bench);
    await workspace.openWorkspace(bench, world.saved.at(-1)?.text ?? '');
  },
} satisfies Record<string, Act>;

/** What a person does besides. */
export const others = {
  saveActiveProfile: ({ bench }, number) => ownProfiles.saveActiveProfile(bench, own(number)),
  saveExpected: ({ bench }, number) => ownProfiles.saveExpected(bench, `profile ${number}`),
  saveProfiles: ({ bench }, number) => ownProfiles.saveProfiles(bench, [own(number)]),
  deleteProfile: ({ bench }, number) => ownProfiles.deleteProfile(bench, own(number)),
  copyText: ({ bench }) => ownProfiles.copyText(bench, bench.getState().profile, 'copy'),
  exportProfiles: ({ bench }, number) => ownProfiles.exportProfiles(bench, [own(number)]),
  storedProblems: ({ bench }) => ownProfiles.storedProblems(bench),
  clearAllData: ({ bench }) => privacy.clearAllData(bench),
  chooseLanguage: ({ bench }, number) => settings.chooseLanguage(bench, one(['en', 'zh'], number)),
  chooseClockSkew: ({ bench }, number) => settings.chooseClockSkew(bench, number),
  chooseReissueOnCopy: ({ bench }, number) => settings.chooseReissueOnCopy(bench, number % 2 === 0),
  tickStep: ({ bench }, number) =>
    settings.tickStep(bench, one<StepId>(['create-app', 'try-token'], number), true),
  dismissRestored: ({ bench }) => settings.dismissRestored(bench),
  dismissSessionNotice: ({ bench }) => settings.dismissSessionNotice(bench),
  dismissLinkNotice: ({ bench }) => settings.dismissLinkNotice(bench),
  maskValues: ({ bench }, number) => view.maskValues(bench, number % 2 ? (texts) => texts : null),
  changeView: ({ bench }, number) => view.changeView(bench, { tool: tools[number % tools.length] ?? null }),
  choosePartView: ({ bench }) => view.choosePartView(bench, 'payload', 'claims'),
  openTabToken: (page, number) => withTabToken(page, number, ofTab.openTabToken),
  removeTabToken: (page, number) => withTabToken(page, number, ofTab.removeTabToken),
  clearTabTokens: ({ bench }) => ofTab.clearTabTokens(bench),
  compareWith: ({ bench }, number) => compare.compareWith(bench, one(tokens, number)),
  chooseCheckAs: ({ bench }) => view.chooseCheckAs(bench, 'profile'),
  expectValues: ({ bench }, number) => view.expectValues(bench, { audience: `a-${number}` }),

  copyToken: ({ bench }) => copy.copyToken(bench),
  shareToken: ({ bench }) => copy.shareToken(bench),
  copyHeader: ({ bench }) => copy.copyHeader(bench),
  copyPayload: ({ bench }) => copy.copyPayload(bench),
  copyPublicKey: ({ bench }) => copy.copyPublicKey(bench, 'pem'),
  sharePublicKey: ({ bench }) => copy.sharePublicKey(bench),
  copyPlain: ({ bench }) => copy.copyPlain(bench, 'x'),
  downloadPublicKey: withKey(
    ({ bench }, active) => active.facts.spki && copy.downloadPublicKey(bench, active),
  ),
  downloadPrivateKey: withKey(({ bench }, active) => copy.downloadPrivateKey(bench, active)),
  closeCopyByHand: ({ bench }) => copy.closeCopyByHand(bench),
  copyKeyForm: withKey(({ bench }, active) => exportKey.copyKeyForm(bench, active, 'private-jwk', wishes)),
  saveKeyForm: withKey(({ bench }, active) => exportKey.saveKeyForm(bench, active, 'base64', wishes)),
  addToKeySet: withKey(({ bench }, active) => keySet.addToKeySet(bench, active)),
  addSavedToKeySet: async (page, number) => {
    const entry = entryOf(page, number);
    if (entry) await keySet.addSavedToKeySet(page.bench, entry);
  },
  addTextToKeySet: ({ bench }, number) => keySet.addTextToKeySet(bench, one(keyTexts, number)),
  editSetEntry: ({ bench }, number) =>
    keySet.editSetEntry(bench, setEntryOf(bench, number)?.id ?? '', {
      kid: { from: 'own', own: `${number}` },
    }),
  moveSetEntry: ({ bench }, number) =>
    keySet.moveSetEntry(bench, setEntryOf(bench, number)?.id ?? '', number % 2 === 0 ? 1 : -1),
  removeSetEntry: ({ bench }, number) => keySet.removeSetEntry(bench, setEntryOf(bench, number)?.id ?? ''),
  copyKeySet: ({ bench }, number) => takeKeySet.copyKeySet(bench, number % 2 === 0),
  saveKeySet: ({ bench }, number) => takeKeySet.saveKeySet(bench, number % 2 === 0),
  linkTo: ({ bench }) => link.linkTo(bench, 'token'),
  copyLink: ({ bench }, number) => link.copyLink(bench, one(['token', 'draft'], number)),
  saveSnippet: ({ bench }) => saveCode.saveSnippet(bench, 'x', 'x'),
  saveWorkspace: ({ bench }) => workspace.saveWorkspace(bench),

  judgePresentation: ({ bench }, number) =>
    sdJwt.judgePresentation(bench, `${one(tokens, number)}~`, { nonce: '', aud: '', needsBinding: false }),
  bindPresentation: async ({ bench }, number) => {
    const token = `${one(tokens, number)}~`;
    const asked = await sdJwt.judgePresentation(bench, token, { nonce: '', aud: '', needsBinding: true });
    await sdJwt.bindPresentation(bench, token, asked.sdJwt, { nonce: 'n', aud: 'a', defect: null });
  },
  issueSdJwt: ({ bench }, number) =>
    sdJwt.issueSdJwt(bench, {
      claims: one(payloads, number),
      selective: new Set(['/sub']),
      typ: 'dc+sd-jwt',
      hash: 'sha-256',
      decoys: 1,
      isBound: number % 2 === 0,
      defect: null,
    }),
  judgeDpop: ({ bench }, number) => dpop.judgeDpop(bench, one(tokens, number), noRequest),
  makeDpop: ({ bench }, number) => dpop.makeDpop(bench, { ...noRequest, defect: one(dpopDefects, number) }),
  judgeJwsJson: ({ bench }, number) => jwsJson.judgeJwsJson(bench, one(tokens, number)),
  signJwsJson: ({ bench }, number) =>
    jwsJson.signJwsJson(bench, {
      syntax: number % 2 === 0 ? 'general' : 'flattened',
      isKidApart: number % 3 === 0,
      signers: bench.getState().keys.map(({ id }) => id),
    }),
  givePayload: ({ bench }, number) =>
    detached.givePayload(bench, number % 2 === 0 ? null : new Uint8Array([number % 256])),
  payloadVariant: ({ bench }) => detached.payloadVariant(bench),
  signDetached: ({ bench }, number) =>
    detached.signDetached(bench, { payload: new Uint8Array([1]), isUnencoded: number % 2 === 0 }),
  showFamily: ({ bench }) => shown.showFamily(bench, tokenText(bench.getState()), null),
} satisfies Record<string, Act>;

/** What the actions' modules export and nobody does: helpers of other actions, and what opens the page. */
const helpers = new Set([
  'holderOf',
  'mergeProfiles',
  'edited',
  'editDraft',
  'rewritten',
  'issuedAnew',
  'timeOf',
  'withNew',
  'sameKey',
  'unnamed',
  'withoutSecret',
  'rekeyed',
  'addFirstKey',
  'generate',
  'activateFirstKey',
  'givePublicKey',
  'readPublicKey',
  'openKeyring',
  'openSavedKey',
  'handleOfKept',
  'privateForms',
  'publicForms',
  'secretForms',
]);

/** The names of all actions, as the modules export them. */
export const actionNames = [
  document,
  chosen,
  foreign,
  listed,
  remedy,
  repair,
  times,
  wrong,
  detached,
  dpop,
  sdJwt,
  jwsJson,
  shown,
  credentials,
  encryption,
  keys,
  moved,
  keyring,
  keySet,
  compare,
  ownProfiles,
  privacy,
  settings,
  ofTab,
  view,
  copy,
  exportKey,
  takeKeySet,
  link,
  saveCode,
  testTokens,
  workspace,
]
  .flatMap((module) => Object.keys(module))
  .filter((name) => !helpers.has(name));
