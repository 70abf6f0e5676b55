import { checkSubject, isOwnToken } from '../../store/derive/checks.js';
import { keyPane, wantsSecret } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import type { Page } from '../../text/catalogue.js';
import { anchors } from '../../widgets/page/anchors.js';
import type { Command, Words } from './command.js';

/** The label of a field of a profile; one of a custom profile is its own. */
export const fieldLabel = (page: Page, label: string): string => page.fieldLabels[label]?.label ?? label;

/** Takes the person to a field. */
export const going = (
  anchor: string,
  field: (words: Words) => string,
  when: Command['when'] = () => true,
): Command => ({
  id: `go:${anchor}`,
  group: 'fields',
  name: (words) => words.details.commandTexts.goTo(field(words)),
  subject: field,
  when,
  run: (_bench, { goTo }) => goTo(anchor),
});

/** The fields of the page, those of the set-up while it is there. */
export const ofFields = ({ profile }: Workbench): readonly Command[] => [
  going(anchors.token, ({ page }) => page.encodedToken),
  going(anchors.payload, ({ page }) => page.payload),
  going(anchors.header, ({ page }) => page.header),
  ...profile.fields.map(({ id, label }) =>
    going(anchors.field(id), ({ page }) => fieldLabel(page, label), isOwnToken),
  ),
  going(
    anchors.keyId,
    ({ page }) => page.keyId,
    (state) => isOwnToken(state) && state.profile.header.kid !== 'field',
  ),
  going(anchors.lifetime, ({ page }) => page.lifetime, isOwnToken),
  going(anchors.profile, ({ page }) => page.profile, isOwnToken),
  going(
    anchors.checkAs,
    ({ details }) => details.answerTexts.checkAs,
    (state) => !isOwnToken(state) && checkSubject(state) !== null,
  ),
  going(
    anchors.publicKey,
    ({ page }) => page.publicKey,
    (state) => !wantsSecret(state) && keyPane(state) === 'verify',
  ),
  going(anchors.secret, ({ details }) => details.commandTexts.secret, wantsSecret),
  going(anchors.serviceResponse, ({ details }) => details.refusalTexts.field),
  going(
    anchors.decrypt,
    ({ details }) => details.encryptedTexts.key,
    (state) => keyPane(state) === 'decrypt',
  ),
];
