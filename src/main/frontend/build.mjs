// Bundles the form host and the scripts of the desk into <output>/forms, and our parts of the Tasklist into <output>/inbox.
// Does nothing when no input is newer than what it made last time.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translatable } from './translatable.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const files = resolve(process.argv[2] ?? join(here, '../../../target/classes/static'));
const out = join(files, 'forms');
const inbox = join(files, 'inbox');

if (Number(process.versions.node.split('.')[0]) < 20) {
  throw new Error(`Node.js 20 or newer is needed, this is ${process.versions.node}.`);
}
installWhenLockChanged();
if (newest(inputs()) > oldest(['host.js', 'host.css', 'host.html', 'desk.js', 'diagram.js'].map((name) => join(out, name)))) {
  await bundle();
}
if (newest(inputs()) > oldest(['inbox.js', 'inbox.css', 'pdf.js'].map((name) => join(inbox, name)))) {
  await bundleInbox();
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

/** The Tasklist loads the first as a module; the second is loaded only by whoever looks at a PDF. */
async function bundleInbox() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: here,
    entryPoints: { inbox: 'src/inbox/inbox.jsx', pdf: 'src/inbox/pdf.js' },
    outdir: inbox,
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['./pdf.js'],
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'eof',
    logLevel: 'warning',
  });
  const library = join(here, 'node_modules/pdfjs-dist');
  copyFileSync(join(library, 'build/pdf.worker.min.mjs'), join(inbox, 'pdf.worker.min.mjs'));
  ['standard_fonts', 'cmaps', 'wasm', 'iccs'].forEach((each) =>
    cpSync(join(library, each), join(inbox, each), { recursive: true }),
  );
}

function inputs() {
  const sources = readdirSync(join(here, 'src'), { recursive: true }).map((name) => join(here, 'src', name));
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
