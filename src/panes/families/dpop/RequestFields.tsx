import { styled } from '@mui/material/styles';
import type { DpopExpectation } from '../../../store/actions/families/dpop.js';
import { Field } from '../../../widgets/controls/Field.js';
import { useFamilyTexts } from '../useFamilyTexts.js';

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
  gap: theme.spacing(1.5),
}));

export const noRequest: DpopExpectation = { method: '', url: '', accessToken: '', nonce: '' };

type Props = { value: DpopExpectation; onChange: (value: DpopExpectation) => void; isNeeded: boolean };

/** The request that a proof is for. */
export function RequestFields({ value, onChange, isNeeded }: Props) {
  const { dpop: texts } = useFamilyTexts();
  const hint = isNeeded ? undefined : texts.optional;
  const field = (name: keyof DpopExpectation, text: string) => onChange({ ...value, [name]: text.trim() });
  return (
    <Fields>
      <Field
        label={texts.method}
        value={value.method}
        onChange={(text) => field('method', text)}
        hint={hint}
      />
      <Field label={texts.url} value={value.url} onChange={(text) => field('url', text)} hint={hint} />
      <Field
        label={texts.accessToken}
        value={value.accessToken}
        onChange={(text) => field('accessToken', text)}
        hint={isNeeded ? texts.accessHint : texts.optional}
      />
      <Field
        label={texts.nonce}
        value={value.nonce}
        onChange={(text) => field('nonce', text)}
        hint={texts.optional}
      />
    </Fields>
  );
}
