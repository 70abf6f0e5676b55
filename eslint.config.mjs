import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ambient = (names) =>
  names.map((name) => ({ name, message: 'core is pure: the caller passes it in (ARCHITECTURE.md).' }));

/** Words, and the punctuation between them, which is another in Chinese. */
const prose = '/[A-Za-z]{2,}|[.,;:()?!]/';
const written = `:matches(Literal[value=${prose}], TemplateLiteral:has(TemplateElement[value.raw=${prose}]))`;
/** Attributes that a person hears or reads. */
const said = '/^(aria-(label|description)|title|label|legend|hint|aside|placeholder|alt)$/';

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', 'dist-single/**', 'test-results/**', 'node_modules/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ambient(['fetch', 'indexedDB', 'caches', 'setTimeout', 'setInterval']),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core is pure: the time is passed in.' },
        { object: 'Math', property: 'random', message: 'core is pure: randomness is passed in.' },
        { object: 'performance', property: 'now', message: 'core is pure: the time is passed in.' },
        { object: 'crypto', property: 'randomUUID', message: 'core is pure: fresh ids are passed in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core is pure: the time is passed in.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `JSXText[value=${prose}]`,
          `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > ${written}`,
          `JSXAttribute[name.name=${said}] > ${written}`,
          `JSXAttribute[name.name=${said}] > JSXExpressionContainer > ${written}`,
          `CallExpression[callee.name='announce'] > ${written}`,
        ].map((selector) => ({
          selector,
          message: 'All wording comes from src/text (useText, useDetails).',
        })),
      ],
    },
  },
  {
    files: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'e2e/**',
      'scripts/**',
      'bench/**',
      'security/**',
      '*.config.*',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
