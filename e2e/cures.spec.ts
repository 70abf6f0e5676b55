import type { Page as PlaywrightPage } from '@playwright/test';
import { expect, lasting } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { check, claims, seconds } from './playwright/checks.js';

const { applicationId } = golden;

/** The button that makes it pass: the check's own, or that of the notice which says the same. */
const cure = (page: PlaywrightPage, id: string, button: string | RegExp) => {
  const name = { name: button };
  const ofNotice = page.getByRole('list', { name: names.notices, exact: true }).getByRole('button', name);
  return check(page, id).getByRole('button', name).or(ofNotice).first();
};

const payload = (over: object) => (workbench: Page) =>
  workbench.fill(names.payload, JSON.stringify(claims(over)));
const header = (text: (keyId: string) => string) => async (workbench: Page) => {
  const keyId = await workbench.read(names.jwtKeyId);
  await workbench.fill(names.header, text(keyId));
};
const unknownKey = 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA';

/** check, its result, how it comes to it, and the button that repairs it. */
const cases: [
  id: string,
  result: 'fail' | 'warn',
  bring: (workbench: Page) => Promise<void>,
  button: string | RegExp,
][] = [
  ['alg', 'fail', header((kid) => `{"alg":"ES256","kid":"${kid}"}`), 'Set alg to RS256'],
  ['alg', 'fail', header((kid) => `{"alg":"none","kid":"${kid}"}`), 'Set alg to RS256'],
  ['kid', 'fail', header(() => '{"alg":"RS256"}'), 'Use this key’s Key ID'],
  ['kid', 'fail', header(() => `{"alg":"RS256","kid":"${unknownKey}"}`), 'Use this key’s Key ID'],
  ['kid', 'fail', header(() => '{"alg":"RS256","kid":7}'), 'Use this key’s Key ID'],
  ['typ', 'warn', header((kid) => `{"alg":"RS256","kid":"${kid}"}`), 'Set typ to JWT'],
  ['typ', 'warn', header((kid) => `{"alg":"RS256","kid":"${kid}","typ":"at+jwt"}`), 'Set typ to JWT'],
  ['crit', 'fail', header((kid) => `{"alg":"RS256","kid":"${kid}","crit":["x"],"x":1}`), 'Remove crit'],
  ['aud', 'fail', payload({ aud: 'somebody else' }), 'Set aud to the Application ID'],
  ['aud', 'fail', payload({ aud: undefined }), 'Set aud to the Application ID'],
  ['iss', 'fail', payload({ iss: 7 }), 'Set iss to the Application ID'],
  [
    'field-shape',
    'warn',
    payload({ sub: ` ${applicationId}`, aud: ` ${applicationId}`, iss: ` ${applicationId}` }),
    'Remove the spaces',
  ],
  ['exp', 'fail', payload({ exp: undefined }), /^Set exp to 10 minutes from now/],
  ['exp', 'fail', payload({ exp: 1 }), /^Set exp to 10 minutes from now/],
  ['exp', 'fail', payload({ exp: '1900000000' }), /^Set exp to /],
  ['exp', 'fail', payload({ exp: (seconds() + 600) * 1000 }), 'Divide exp by 1,000'],
  ['iat', 'warn', payload({ iat: undefined }), /^Set exp to .*, iat to now: Issued at/],
  [
    'iat',
    'fail',
    payload({ iat: seconds() + 3600, exp: seconds() + 7200 }),
    /^Set exp to .*, iat to now: Issued at/,
  ],
  ['nbf', 'fail', payload({ nbf: seconds() + 3600 }), 'Remove nbf'],
  ['order', 'fail', payload({ exp: seconds() - 60 }), /^Set exp to /],
  ['lifetime', 'warn', payload({ exp: seconds() + 90_000 }), /^Set exp to /],
  [
    'names',
    'fail',
    (workbench) => workbench.fill(names.payload, `{"sub":"x",${JSON.stringify(claims()).slice(1)}`),
    'Keep only the last duplicate',
  ],
];

for (const [index, [id, result, bring, button]] of cases.entries()) {
  lasting(`${index + 1}: ${id} is ${result}, and its button makes it pass`, async ({ page, workbench }) => {
    await workbench.fill(names.applicationId, applicationId);
    await bring(workbench);
    await expect(check(page, id)).toHaveAttribute('data-result', result);
    await cure(page, id, button).click();
    await expect(check(page, id)).toHaveAttribute('data-result', 'pass');
    await workbench.says(names.signature, 'valid');
    await expect(page.getByRole('list', { name: names.checks, exact: true })).toBeFocused();
    await workbench.shortcut('Control+z');
    await expect(check(page, id)).toHaveAttribute('data-result', result);
    await workbench.shortcut('Control+z');
    await workbench.says(names.overallResult, 'accepted');
  });
}
