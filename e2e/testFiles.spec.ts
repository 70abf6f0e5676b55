import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testToolsFolder } from '../scripts/testTools.mjs';
import { expect, test } from './fixtures.js';
import { startGateway } from './gateway/haproxy.js';
import { requires, runTool } from './interop/tools.js';
import { threeActs } from './journeys/job.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { columnOf } from './services/table.js';

const forms = {
  bash: 'bash with curl',
  postman: 'Postman collection',
  bruno: 'Bruno request',
  http: '.http file',
  hurl: 'Hurl',
  k6: 'k6',
  csv: 'CSV',
  json: 'JSON',
} as const;
type Form = keyof typeof forms;
type Row = { id: string; name: string; expected: 'accept' | 'reject' | 'either'; why: string; token: string };

/** What ran, and how its answer was taken: by the name of the token. */
type Results = ReadonlyMap<string, { status: number; isRight: boolean }>;

test('every file of test tokens has all of them, and what can be run says of HAProxy what the table says', async ({
  page,
  workbench,
}) => {
  requires('haproxy', 'curl');
  const { applicationId } = golden;
  const { publicKey } = await threeActs(workbench, applicationId);
  const keyId = await workbench.read(names.jwtKeyId);
  await page.getByRole('tab', { name: names.testTokens, exact: true }).click();
  const files = new Map<Form, { name: string; text: string }>();
  const text = (form: Form) => files.get(form)?.text ?? '';
  for (const form of Object.keys(forms) as Form[]) {
    await workbench.choose(names.fileFormat, forms[form]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download countersign-tests/ }).click(),
    ]);
    files.set(form, {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    });
  }
  await expect(page.getByRole('log')).toContainText(/\d\d test tokens downloaded\./);

  const rows = JSON.parse(text('json')) as Row[];
  expect(rows.length).toBeGreaterThan(45);
  for (const form of ['bash', 'postman', 'http', 'hurl', 'k6', 'csv'] as const)
    expect(text(form).split(/ey[\w-]{20,}\.ey/).length, form).toBeGreaterThan(40);
  expect(text('http').match(/^### /gm)).toHaveLength(rows.length);
  expect(text('hurl').match(/^HTTP \*$/gm)).toHaveLength(rows.length);
  expect(text('csv').trim().split('\r\n')).toHaveLength(rows.length + 1);

  const folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  const gateway = await startGateway({ publicKeyPem: publicKey, keyId, applicationId });
  try {
    for (const file of files.values()) await writeFile(join(folder, file.name), file.text);
    await runTool('node', ['--check', '--input-type=module'], text('k6')).then(({ code }) =>
      expect(code).toBe(0),
    );
    const said = columnOf('HAProxy', 'test-tokens.md');
    const answers: Record<string, Results> = { bash: await runBash(folder, gateway.url) };
    const hasTools = existsSync(testToolsFolder);
    expect(hasTools || process.env['CI'] !== 'true', 'npm test installs newman and Bruno').toBe(true);
    if (hasTools) {
      answers['newman'] = await runNewman(folder, gateway.url);
      answers['bru'] = await runBruno(folder, gateway.url);
    }
    for (const [tool, results] of Object.entries(answers)) {
      expect(results.size, tool).toBe(rows.length);
      for (const { id, name, expected } of rows) {
        const { status = 0, isRight } = results.get(name) ?? {};
        if (id !== 'nbf-one-second')
          expect(status === 200 ? 'accepted' : 'rejected', `${tool}: ${name}`).toBe(
            said[id]?.replace(' (!)', ''),
          );
        expect(isRight, `${tool}: ${name}`).toBe(expected !== (status === 200 ? 'reject' : 'accept'));
      }
      expect(results.get('Valid token')?.status, tool).toBe(200);
    }
  } finally {
    await gateway.stop();
    await rm(folder, { recursive: true });
  }
});

async function runBash(folder: string, url: string): Promise<Results> {
  const { stdout, code } = await runTool('bash', [join(folder, 'countersign-tests.sh'), url]);
  // HAProxy accepts some that it should not (docs/test-tokens.md).
  expect(code).toBe(1);
  const lines = [...stdout.toString().matchAll(/^(ok|FAIL) +(\d+) {2}(.*?)(?: \(expected: \w+\))?$/gm)];
  return new Map(
    lines.map(([, verdict, status, name = '']) => [
      name,
      { status: Number(status), isRight: verdict === 'ok' },
    ]),
  );
}

type NewmanReport = {
  run: {
    executions: { item: { name: string }; response?: { code: number }; assertions: { error?: object }[] }[];
  };
};

async function runNewman(folder: string, url: string): Promise<Results> {
  const report = join(folder, 'newman.json');
  await runTool('node', [
    join(testToolsFolder, 'newman/bin/newman.js'),
    'run',
    join(folder, 'countersign-tests.postman_collection.json'),
    ...['--env-var', `url=${url}`, '--reporters', 'json', '--reporter-json-export', report],
  ]);
  const { run } = JSON.parse(await readFile(report, 'utf8')) as NewmanReport;
  return new Map(
    run.executions.map(({ item, response, assertions }) => [
      item.name,
      {
        status: response?.code ?? 0,
        isRight: assertions.length > 0 && assertions.every(({ error }) => !error),
      },
    ]),
  );
}

type BrunoReport = {
  results: { response: { status: number }; testResults: { description: string; status: string }[] }[];
}[];

async function runBruno(folder: string, url: string): Promise<Results> {
  await writeFile(join(folder, 'bruno.json'), '{ "version": "1", "name": "Tests", "type": "collection" }');
  const report = join(folder, 'bruno-report.json');
  const bru = createRequire(join(testToolsFolder, 'package.json')).resolve('@usebruno/cli/bin/bru.js');
  const { stdout } = await runTool('bash', [
    '-c',
    'cd "$1" && node "$2" run countersign-tests.bru --json-file-path countersign-tests.json --env-var "url=$3" --reporter-json "$4"',
    'bash',
    folder,
    fileURLToPath(new URL(`file://${bru}`)),
    url,
    report,
  ]);
  expect(stdout.toString()).toContain('Tests');
  const iterations = JSON.parse(await readFile(report, 'utf8')) as BrunoReport;
  return new Map(
    iterations.flatMap(({ results }) =>
      results.flatMap(({ response, testResults }) =>
        testResults.map(({ description, status }) => [
          description.replace(/: (accept|reject|either)$/, ''),
          { status: response.status, isRight: status === 'pass' },
        ]),
      ),
    ),
  );
}
