import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  bashWord,
  goString,
  javaString,
  phpString,
  pythonString,
  rubyString,
} from '../../src/core/snippets/quote.js';
import { requiresSigner, runIn, signerCommands, type Signer } from './snippetsRun.js';
import { hostileId } from './snippetsSamples.js';
import { inTemporaryFolder } from './tools.js';

const special = ["'", '"', '`', '\\', '$', '{', '}', '(', ')', '\n', '\r', 'u', 'x', '0', '!', '%'];
const texts = [
  hostileId,
  ...fc.sample(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(fc.constantFrom(...special)).map((all) => all.join('')),
    ),
    { numRuns: 400, seed: 8259 },
  ),
].map((text) => text.toWellFormed().replaceAll('\0', ''));

/** Programs that print each text and an end mark, in the language of a signer. */
const programs: Partial<Record<Signer, { file: string; code: string }>> = {
  bash: {
    file: 'sign.sh',
    code: texts.map((text) => `printf '%s\\0' ${bashWord(text)}`).join('\n'),
  },
  python: {
    file: 'sign.py',
    code: `import sys\nfor text in [${texts.map(pythonString).join(', ')}]:\n    sys.stdout.buffer.write((text + chr(0)).encode())\n`,
  },
  go: {
    file: 'sign.go',
    code: `package main\nimport "fmt"\nfunc main() {\n${texts.map((text) => `fmt.Print(${goString(text)} + "\\x00")`).join('\n')}\n}\n`,
  },
  php: {
    file: 'sign.php',
    code: `<?php\n${texts.map((text) => `echo ${phpString(text)} . "\\0";`).join('\n')}\n`,
  },
  ruby: {
    file: 'sign.rb',
    code: `$stdout.binmode\n${texts.map((text) => `print ${rubyString(text)} + "\\0"`).join('\n')}\n`,
  },
  java: {
    file: 'Sign.java',
    code: `class Sign { public static void main(String[] args) throws Exception {\n${texts
      .map((text) => `System.out.write((${javaString(text)} + "\\000").getBytes("UTF-8"));`)
      .join('\n')}\nSystem.out.flush(); } }\n`,
  },
};

for (const signer of ['bash', 'python', 'go', 'java', 'php', 'ruby'] as const) {
  test(`four hundred texts stand in ${signer} as they are`, async () => {
    requiresSigner(signer);
    const { file = '', code = '' } = programs[signer] ?? {};
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, file), code);
      const { stdout, stderr } = await runIn(folder, signerCommands[signer]);
      expect(stderr).toBe('');
      expect(stdout.toString().split('\0').slice(0, -1)).toEqual(texts);
    });
  });
}
