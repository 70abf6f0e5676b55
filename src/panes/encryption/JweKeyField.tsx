import type { KeyInput } from '../../store/actions/keys/encryption.js';
import { Field } from '../../widgets/controls/Field.js';
import { Radios } from '../../widgets/controls/Radios.js';
import { SecretArea } from '../../widgets/controls/SecretArea.js';
import { useEncryptionTexts } from './useEncryptionTexts.js';

const forms = ['key', 'text', 'base64url', 'hex'] as const;

type Props = {
  label: string;
  value: KeyInput;
  onChange: (value: KeyInput) => void;
  /** Enter does this while the key is one line. */
  onEnter?: () => void;
};

/** A key, a password or a secret, and which of them it is: nothing tells them apart by their look. */
export function JweKeyField({ label, value, onChange, onEnter }: Props) {
  const encryptionTexts = useEncryptionTexts();
  return (
    <>
      <SecretArea
        label={label}
        hint={encryptionTexts.keyHint}
        show={encryptionTexts.show}
        hide={encryptionTexts.hide}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        onEnter={value.text.includes('\n') ? undefined : onEnter}
      />
      <Radios
        legend={encryptionTexts.readAs}
        value={value.form}
        options={forms.map((form) => ({ value: form, label: encryptionTexts.forms[form] }))}
        onChange={(form) => onChange({ ...value, form })}
      />
      {value.form === 'key' && (
        <Field
          label={encryptionTexts.passphrase}
          hint={encryptionTexts.passphraseHint}
          value={value.passphrase}
          secret
          onChange={(passphrase) => onChange({ ...value, passphrase })}
        />
      )}
    </>
  );
}
