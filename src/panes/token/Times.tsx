import { styled } from '@mui/material/styles';
import { Hint } from '../../widgets/Field.js';
import { useText } from '../../widgets/TextContext.js';
import { Life } from './Life.js';
import { SkewField } from './SkewField.js';

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'end',
  gap: '8px 16px',
});

/** When the token lives, and by whose clocks. */
export default function Times() {
  const { page } = useText();
  return (
    <Row>
      <Life />
      <div>
        <SkewField />
        <Hint>{page.clockNote}</Hint>
      </div>
    </Row>
  );
}
