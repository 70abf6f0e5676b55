/**
 * Do the unit tests of the store notice when it is wrong? Makes one random change at a time in a copy of the sources
 * (an operator, a constant, a condition), runs the store's tests on each, and wants most of them to fail.
 *
 *   npm run mutants [-- how many, seed]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const [count = 40, seed = 20261128] = process.argv.slice(2).map(Number);
const leastShare = 0.8;
/** A mutant that never ends is noticed too. */
const longestMs = 180_000;

const copy = mkdtempSync(join(tmpdir(), 'countersign-mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of [
  'src',
  'e2e/journeys',
  'e2e/older',
  'scripts',
  'package.json',
  'tsconfig.base.json',
  'vitest.config.ts',
])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** What only hands on, or is about React or loading, is tested in the browser. */
const notMeant =
  /\.test\.ts$|^(actions\/)?(testing|ports|bench|store|now|load|opening|saveCode|exportKey|encryption)[/.]/;
const files = readdirSync(join(copy, 'src/store'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !notMeant.test(name))
  .map((name) => join(copy, 'src/store', name));

const operators = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.LessThanToken, '>='],
  [ts.SyntaxKind.GreaterThanToken, '<='],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
]);

/** @typedef {{ path: string, text: string, start: number, end: number, instead: string }} Mutant */

/**
 * Every change that could be made: where, and what stands there instead.
 *
 * @param {string} path
 */
function mutantsOf(path) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  /** @type {Mutant[]} */
  const found = [];
  /** @type {(node: ts.Node, instead: string) => void} */
  const add = (node, instead) => {
    found.push({ path, text, start: node.getStart(), end: node.getEnd(), instead });
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    // Types are gone when it runs.
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = operators.get(node.operatorToken.kind);
      if (other) add(node.operatorToken, other);
    }
    if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText()})`);
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText()})`);
    if (ts.isNumericLiteral(node)) add(node, `${Number(node.text.replaceAll('_', '')) + 1}`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Random numbers that are the same for the same seed (mulberry32).
 *
 * @param {number} from
 */
function numbers(from) {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const testsPass = () =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/store', '--bail=1'],
    {
      cwd: copy,
      // A tenth of the random sequences of undo: who notices less notices it sooner.
      env: { ...process.env, UNDO_RUNS: '200' },
      timeout: longestMs,
      stdio: 'ignore',
    },
  ).status === 0;

const all = files.flatMap(mutantsOf);
const random = numbers(seed);
const chosen = Array.from({ length: Math.min(count, all.length) }, () =>
  all.splice(Math.floor(random() * all.length), 1),
).flat();
console.log(`${chosen.length} of ${chosen.length + all.length} mutants, seed ${seed}.`);
if (!testsPass()) {
  console.error('The tests fail without any mutant.');
  process.exit(1);
}
let killed = 0;
for (const { path, text, start, end, instead } of chosen) {
  writeFileSync(path, text.slice(0, start) + instead + text.slice(end));
  const isKilled = !testsPass();
  writeFileSync(path, text);
  killed += Number(isKilled);
  const line = text.slice(0, start).split('\n').length;
  console.log(
    `${isKilled ? 'killed  ' : 'SURVIVED'} ${relative(copy, path)}:${line} ${text.slice(start, end)} -> ${instead}`,
  );
}
console.log(`${killed} of ${chosen.length} killed.`);
process.exit(killed >= leastShare * chosen.length ? 0 : 1);
