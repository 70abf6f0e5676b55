import { algorithms } from '../../core/keys/algorithms.js';
import { firstSize } from '../../core/keys/generate.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { copyPlain, downloadPrivateKey, downloadPublicKey } from '../../store/actions/take/copy.js';
import { activateSavedKey } from '../../store/actions/keys/keyring.js';
import { chooseKey, generateKeyPair, restoreOwnKey } from '../../store/actions/keys/keys.js';
import { changeView } from '../../store/actions/settings/view.js';
import { activeKey, ownKeySetAside } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { copyPublicKey, generate } from './keyed.js';
import { copying, type Command } from './command.js';

/** Keys: to give away, to make, to take from elsewhere, to choose. */
export function ofKeys(state: Workbench): readonly Command[] {
  const active = activeKey(state);
  return [
    copyPublicKey,
    {
      id: 'import-key',
      group: 'keys',
      name: ({ page }) => page.importKey,
      run: (bench) => changeView(bench, { dialog: 'import' }),
    },
    generate,
    {
      id: 'new-key',
      group: 'keys',
      name: ({ page }) => page.newKey,
      run: (bench) => changeView(bench, { dialog: 'newKey' }),
    },
    ...algorithms.map(({ alg, kty }): Command => ({
      id: `generate:${alg}`,
      group: 'keys',
      name: ({ page, details }) =>
        details.commandTexts.choice(kty === 'oct' ? page.generateSecret : page.generate, alg),
      run: (bench, { announce, text: { page } }) =>
        void generateKeyPair(bench, alg, firstSize).then(
          (isNew) => isNew && announce(kty === 'oct' ? page.generatedSecret : page.generated),
        ),
    })),
    ...(active ? ofActive(active) : []),
    {
      id: 'use-own-key',
      group: 'keys',
      name: ({ page }) => page.takeBack,
      when: () => ownKeySetAside(state) !== null,
      run: restoreOwnKey,
    },
    ...state.keptKeys.map((entry): Command => ({
      id: `use-key:${entry.keyId}`,
      group: 'keys',
      name: ({ details }) => details.keyTexts.use(entry.name),
      run: (bench) => void activateSavedKey(bench, entry),
    })),
    ...loaded(state),
  ];
}

function ofActive(key: KeyHandle): readonly Command[] {
  const { spki, keyId, thumbprint } = key.facts;
  return [
    {
      id: 'download-public-key',
      group: 'keys',
      name: ({ page }) => page.downloadPublic,
      when: () => spki !== null,
      run: (bench, { announce, text: { page } }) => {
        downloadPublicKey(bench, key);
        announce(page.downloadedPublic);
      },
    },
    {
      id: 'download-private-key',
      group: 'keys',
      name: ({ page }) => page.downloadPrivate,
      when: () => spki !== null && key.privateKey?.extractable === true,
      run: (bench, { announce, text: { page } }) =>
        void downloadPrivateKey(bench, key).then(() => announce(page.downloadedPrivate)),
    },
    {
      id: 'copy-key-id',
      group: 'keys',
      name: ({ page }) => page.copyAmplifyKeyId,
      when: () => spki !== null,
      run: copying(
        (bench) => copyPlain(bench, keyId),
        (page) => page.copiedAmplifyKeyId,
      ),
    },
    {
      id: 'copy-thumbprint',
      group: 'keys',
      name: ({ page }) => page.copyThumbprint,
      run: copying(
        (bench) => copyPlain(bench, thumbprint),
        (page) => page.copiedThumbprint,
      ),
    },
  ];
}

/** Where several are loaded: each to be the active one. */
const loaded = ({ keys, judge }: Workbench): readonly Command[] =>
  keys
    .filter(({ id }) => judge.by !== 'key' || id !== judge.keyId)
    .map((key) => ({
      id: `key:${key.id}`,
      isChoice: true,
      group: 'keys',
      name: ({ details: { commandTexts, keyTexts } }) => {
        const name = key.keptAs ?? key.read?.kid ?? key.facts.keyId;
        return commandTexts.choice(
          keyTexts.activeKey,
          keyTexts.keyLabel(key.alg, name, key.privateKey !== null),
        );
      },
      run: (bench) => chooseKey(bench, key.id),
    }));
