import * as v from 'valibot';

/** A type that nobody changes in place. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

type Issue = v.BaseIssue<unknown>;

/** Every member must be there, and no other. To valibot an array is an object too, to JSON it is none. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.strictObject(entries);
  return {
    ...schema,
    '~run': (dataset: v.UnknownDataset, config: v.Config<Issue>) =>
      schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config),
  };
}

/**
 * An object with names that a person chose. `v.record` leaves out `constructor` and its like, unjudged; in parsed JSON
 * they are members as any other.
 */
export function dictionary<Input, Output>(
  name: v.GenericSchema<string>,
  value: v.GenericSchema<Input, Output>,
): v.GenericSchema<Record<string, Input>, Record<string, Output>> {
  const schema = v.record(name, value);
  return {
    ...schema,
    '~run': ({ value: input }, config) => {
      if (!isObject(input)) return schema['~run']({ value: null }, config);
      const issues: Issue[] = [];
      const entries = Object.entries(input).map(([key, inside]) => {
        const note = (origin: 'key' | 'value', found: readonly Issue[] = []) => {
          const item = { type: 'object', origin, input, key, value: inside } as const;
          issues.push(...found.map((issue): Issue => ({ ...issue, path: [item, ...(issue.path ?? [])] })));
        };
        note('key', name['~run']({ value: key }, config).issues);
        const judged = value['~run']({ value: inside }, config);
        note('value', judged.issues);
        return judged.typed ? [[key, judged.value] as const] : [];
      });
      const [first, ...others] = issues;
      return first
        ? { typed: false, value: input, issues: [first, ...others] }
        : { typed: true, value: Object.fromEntries(entries.flat()) };
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null is said to be allowed too, where something else stands: `v.nullable` does not say it. */
export const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.union([schema, v.null()]);

export const whole = (least: number, most: number) =>
  v.pipe({ ...v.number(), expects: 'integer' as const }, v.integer(), v.minValue(least), v.maxValue(most));

/** Each of the items once. */
export const listOf = <const Item extends string>(items: readonly Item[]) =>
  v.pipe(
    v.array(v.picklist(items)),
    v.checkItems((item, index, all) => all.indexOf(item) === index),
  );
