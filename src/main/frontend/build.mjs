// Bundles the form host and the scripts of the desk into <output>/forms. Does nothing when no input is newer than what it made last time.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translatable } from './translatable.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/static'), 'forms');

if (Number(process.versions.node.split('.')[0]) < 20) {
  throw new Error(`Node.js 20 or newer is needed, this is ${process.versions.node}.`);
}
installWhenLockChanged();
if (newest(inputs()) > oldest(['host.js', 'host.css', 'host.html', 'desk.js', 'diagram.js'].map((name) => join(out, name)))) {
  await bundle();
}

function installWhenLockChanged() {
  const lock = sha256(readFileSync(join(here, 'package-lock.json')));
  const installed = join(here, 'node_modules', '.installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: here, stdio: 'inherit' });
    writeFileSync(installed, lock);
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: here,
    entryPoints: { host: 'src/host.js', desk: 'src/desk.js', diagram: 'src/diagram.js' },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // Pictures and letters of the diagrams go into their style sheet.
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl', '.svg': 'dataurl' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
    legalComments: 'eof',
    plugins: [translatable(join(here, 'src/texts.js'))],
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(out, { recursive: true });
  // The address changes with the content, so that browsers may keep the files for ever.
  const version = sha256(Buffer.concat(result.outputFiles.map((file) => file.contents))).slice(0, 12);
  result.outputFiles.forEach((file) => writeFileSync(file.path, file.contents));
  const page = readFileSync(join(here, 'src/host.html'), 'utf8');
  writeFileSync(join(out, 'host.html'), page.replaceAll('VERSION', version));
}

function inputs() {
  const sources = readdirSync(join(here, 'src')).map((name) => join(here, 'src', name));
  return [...sources, ...['package-lock.json', 'build.mjs', 'translatable.mjs'].map((name) => join(here, name))];
}

function newest(files) {
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function oldest(files) {
  return Math.min(...files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
