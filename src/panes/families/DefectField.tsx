import { SelectField } from '../../widgets/controls/SelectField.js';

type Props<T extends string> = {
  label: string;
  none: string;
  defects: Readonly<Record<T, string>>;
  all: readonly T[];
  value: T | null;
  onChange: (value: T | null) => void;
};

/** In which one way a token is made wrong, to see that who verifies it notices. */
export function DefectField<T extends string>({ label, none, defects, all, value, onChange }: Props<T>) {
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: none }, ...all.map((one) => ({ value: one, label: defects[one] }))]}
      onChange={(next) => onChange(all.find((one) => one === next) ?? null)}
    />
  );
}
