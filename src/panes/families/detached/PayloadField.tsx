import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { payloadBytes, payloadForms, type PayloadForm } from '../../../core/detached/read.js';
import { FieldLabel, Hint } from '../../../widgets/controls/Field.js';
import { PlainArea } from '../../../widgets/controls/PlainArea.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { useFamilyTexts } from '../useFamilyTexts.js';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'end' });

/** `file` takes the place of the text. */
export type PayloadInput = {
  text: string;
  form: PayloadForm;
  file: { name: string; bytes: Uint8Array<ArrayBuffer> } | null;
};
export const noPayload: PayloadInput = { text: '', form: 'text', file: null };

/** The bytes that are given; null where none are, or the text means none. */
export const bytesOf = ({ text, form, file }: PayloadInput): Uint8Array<ArrayBuffer> | null =>
  file?.bytes ?? (text === '' ? null : payloadBytes(text, form));

type Props = { label: string; value: PayloadInput; onChange: (value: PayloadInput) => void };

/** A payload that travels apart: text, hexadecimal, base64 or a file. */
export function PayloadField({ label, value, onChange }: Props) {
  const { detached: texts } = useFamilyTexts();
  const id = useId();
  const bytes = bytesOf(value);
  const isBad = bytes === null && value.text !== '';
  const take = async (file: File | undefined) => {
    if (file)
      onChange({ ...value, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  };
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <div>
        <FieldLabel htmlFor={id}>{label}</FieldLabel>
        <PlainArea
          id={id}
          blockSize={110}
          value={value.file ? '' : value.text}
          disabled={value.file !== null}
          error={isBad}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange({ ...value, text: event.target.value })}
        />
        <Hint id={`${id}-hint`} tone={isBad ? 'bad' : 'quiet'}>
          {isBad ? texts.notOfForm[value.form] : bytes === null ? texts.memory : texts.bytes(bytes.length)}
        </Hint>
      </div>
      <Row>
        <SelectField
          label={texts.form}
          value={value.form}
          options={payloadForms.map((form) => ({ value: form, label: texts.forms[form] }))}
          onChange={(form) => onChange({ ...value, form })}
        />
        {value.file ? (
          <Button variant="outlined" onClick={() => onChange({ ...value, file: null })}>
            {texts.removeFile(value.file.name)}
          </Button>
        ) : (
          <div>
            <FieldLabel htmlFor={`${id}-file`}>{texts.file}</FieldLabel>
            <div>
              <input id={`${id}-file`} type="file" onChange={(event) => void take(event.target.files?.[0])} />
            </div>
          </div>
        )}
      </Row>
    </div>
  );
}
