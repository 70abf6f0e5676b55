import { kilobytes, readBundle } from './bundle.mjs';

/** What may only come after the first signed token: editors, key formats, storage, JWE, code to take away, help. */
const notAtFirst = [
  '@codemirror/',
  '@lezer/',
  'asn1js',
  '@noble/',
  'idb',
  'valibot',
  'src/core/jwe',
  'src/core/keys/formats',
  'src/core/links',
  'src/core/names/vendors',
  'src/core/schema',
  'src/core/snippets',
  'src/core/workspace',
  'src/core/wrong',
  'src/panes/encryption',
  'src/panes/guide',
  'src/panes/help',
  'src/panes/palette',
  'src/panes/privacy',
  'src/panes/profiles',
  'src/panes/reading/claims',
  'src/panes/reading/pointing',
  'src/panes/share',
];

const { early, first, editors, formats, besidesFormats, modules } = readBundle();
/** Gzipped kilobytes of JavaScript. */
const budgets = [
  { name: 'Before the first key pair is begun', files: early, most: 7 },
  { name: 'First load', files: first, most: 184 },
  { name: 'First load and editors', files: editors, most: 279 },
  { name: 'Everything but the key formats', files: besidesFormats, most: 642 },
  { name: 'Key formats, on demand', files: formats, most: 150 },
];

const complaints = budgets.flatMap(({ name, files, most }) => {
  const size = kilobytes(files);
  console.log(`${name}: ${size.toFixed(1)} KB of ${most} KB gzip.`);
  return size > most ? [`${name}: over its budget of ${most} KB.`] : [];
});
for (const file of first) {
  const leaked = (modules[file] ?? []).filter((name) => notAtFirst.some((bad) => name.startsWith(bad)));
  complaints.push(...leaked.map((name) => `${name} is in the first load (${file}).`));
}
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);
