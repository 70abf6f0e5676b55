import type { EpochSeconds } from '../../core/confusable.js';
import { styled } from '@mui/material/styles';
import { keyShape } from '../../core/keys/strength/shape.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { visible } from '../../text/characters.js';
import { dateTime } from '../../text/times.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { shapeOf } from '../../widgets/page/keyWords.js';

const Line = styled('p')(({ theme }) => ({
  margin: 0,
  minHeight: 20,
  color: theme.vars.palette.text.secondary,
  // In another font it may be longer, and moves nothing for it.
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
}));

/** What the key in force is, and what it was read as. */
export function KeyDetails({ keyHandle }: { keyHandle: KeyHandle | null }) {
  const { keySourceNames, keyTexts } = useDetails();
  const { page } = useText();
  if (!keyHandle) return <Line />;
  const { origin, read, keptAs, privateKey, facts } = keyHandle;
  const said = [
    keyTexts.keyTruth(shapeOf(keyHandle, keyTexts.sized), keyShape(facts.jwk).exponent),
    ...(read ? [keyTexts.readFrom(keySourceNames[read.source])] : []),
    // Of a kept one it is not known any more.
    ...(origin === 'arrival' || origin === 'generated' ? [keyTexts.madeHere] : []),
    privateKey ? keyTexts.canSign : keyTexts.cannotSign,
    ...(keptAs === null ? [] : [keyTexts.keptName(visible(keptAs))]),
    ...(read?.kid === undefined ? [] : [keyTexts.ownKid(visible(read.kid))]),
  ];
  const certificate = read?.certificate;
  const day = (seconds: EpochSeconds) => dateTime(page.locale, seconds, 'UTC') ?? page.beyondCalendar;
  return (
    <Line title={said.join(' · ')}>
      {said.join(' · ')}
      {certificate && (
        <>
          <br />
          {keyTexts.certificate(
            visible(certificate.subject),
            day(certificate.notBefore),
            day(certificate.notAfter),
          )}
        </>
      )}
    </Line>
  );
}
