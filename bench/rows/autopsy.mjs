import { claims, publicKeyPem, tokenOf } from '../samples.mjs';
import { samplesOf } from '../statistics.mjs';
import { aboutToPaste, box, newPage, openWorkbench, takenOfKey } from '../workbench.mjs';

/**
 * From pasting a token that does not verify to all that was tried, on the screen: the longest way, because nothing
 * explains it. The verdict itself is there before.
 *
 * @param {import('../run.mjs').Bench} bench @returns {Promise<import('../report.mjs').Row[]>}
 */
export async function autopsy({ browser, url, samples }) {
  const page = await newPage(browser);
  await openWorkbench(page, url);
  await box(page, 'Public key').fill(publicKeyPem);
  const all = await samplesOf(samples + 1, async (index) => {
    const subject = `subject-${index}`;
    const token = tokenOf(claims(10_000, subject)).replace(/[\w-]{8}$/, 'AAAAAAAA');
    await aboutToPaste(page, 'Encoded token', token);
    await page.evaluate(
      (sub) =>
        window.probe.arm(
          'keydown',
          () =>
            window.probe.statusOf('Signature') === 'invalid' &&
            window.probe.textOf('Payload').includes(`"${sub}"`) &&
            document.querySelector('section[aria-label="Why it doesn’t verify"]') !== null,
          // The paste and its verdict are rows of their own.
          () =>
            window.probe.statusOf('Signature') === 'invalid' &&
            window.probe.textOf('Payload').includes(`"${sub}"`),
        ),
      subject,
    );
    const sample = await takenOfKey(page, 'v');
    await page.keyboard.up('Control');
    return sample;
  });
  await page.context().close();
  return [
    {
      name: 'paste to why it does not verify',
      size: '10 KB',
      // The first one loads what looks into it.
      samples: all.slice(1).map(({ paint }) => paint),
      longestTask: Math.max(...all.map((sample) => sample.longestTask)),
      // Of which the verdict takes 35.
      wanted: 335,
      longestWanted: 50,
    },
  ];
}
