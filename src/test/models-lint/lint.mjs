// Checks the models and element templates of processes/. Does nothing when nothing has changed since all was well.
import { createHash } from 'node:crypto';
import { execSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const processes = resolve(here, '../../../processes');
const stamp = resolve(process.argv[2] ?? join(here, '../../../target'), 'models-lint.txt');

const models = files(processes).filter((file) => file.endsWith('.bpmn'));
const templates = files(processes).filter((file) => /element-templates[/\\][^/\\]+\.json$/.test(file));
const tools = files(here);
const state = sha256([...models, ...templates, ...tools].map((file) => file + sha256(readFileSync(file))).join('\n'));

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
  installWhenLockChanged();
  if (models.length === 0 || !testsPass() || !modelsAreClean() || !(await templatesAreValid())) {
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}
console.log(`Without a fault: ${models.length} of the models, ${templates.length} of the element templates.`);

function installWhenLockChanged() {
  const lock = sha256(readFileSync(join(here, 'package-lock.json')));
  const installed = join(here, 'node_modules', '.installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: here, stdio: 'inherit' });
    writeFileSync(installed, lock);
  }
}

function testsPass() {
  return run('--test', '--test-reporter=spec', 'test/rules.test.mjs');
}

function modelsAreClean() {
  return run('node_modules/bpmnlint/bin/bpmnlint.js', '--max-warnings=0', ...models);
}

async function templatesAreValid() {
  const { validateAll } = await import('@bpmn-io/element-templates-validator');
  let valid = true;
  for (const file of templates) {
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const { results } = validateAll(Array.isArray(content) ? content : [content]);
    for (const error of results.flatMap((result) => result.errors ?? [])) {
      console.error(`${relative(processes, file)}: ${error.dataPath ?? error.instancePath ?? ''} ${error.message}`);
      valid = false;
    }
  }
  return valid;
}

/** Speaks only when something is wrong. */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
  if (status !== 0) {
    console.error(stdout + stderr);
  }
  return status === 0;
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
