// SPDX-License-Identifier: EUPL-1.2
// Rebuilds everything under ../src/main/resources/static that comes from npm: `npm ci && npm run build`.
// The result is committed, so that building and running Deelgrond needs no Node (ADR-0050). CI rebuilds it and
// fails when a byte differs. Nothing here may depend on the time, the machine or the order of a directory.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTheme, contrastProblems, themeCss } from './src/theme.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, '../src/main/resources/static');
const read = (...path) => readFileSync(join(HERE, ...path), 'utf8');
const fromNpm = (...path) => read('node_modules', ...path);
const version = (name) => JSON.parse(fromNpm(name, 'package.json')).version;

const CANDIDATES = ['button', 'data-badge', 'number-badge', 'heading', 'paragraph', 'link', 'skip-link', 'code', 'mark'];
const UTRECHT = ['root', 'textbox', 'textarea', 'select', 'form-field', 'form-label', 'form-field-description',
  'form-field-error-message'];
const TOKENS = '@nl-design-system-unstable/voorbeeld-design-tokens';
const FONT = '@fontsource/source-sans-3';
const ICONS = '@tabler/icons';
const WEIGHTS = [400, 600, 700];
const SUBSETS = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,'
    + 'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,'
    + 'U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

for (const folder of ['css', 'fonts', 'licenses']) {
  rmSync(join(OUT, folder), { recursive: true, force: true });
  mkdirSync(join(OUT, folder), { recursive: true });
}

const app = read('src/app.css');
writeFileSync(join(OUT, 'css/nlds.css'), nlDesignSystem(app));
writeFileSync(join(OUT, 'css/app.css'), app);
writeThemes();
writeSprite();
copyFileSync(join(HERE, 'src/logo.svg'), join(OUT, 'logo.svg'));
copyFonts();
writeLicences();

/** The components we use, without comments and data: images (a strict CSP has no room for them), and only their tokens. */
function nlDesignSystem(appCss) {
  const components = [
    ...CANDIDATES.map((name) => fromNpm(`@nl-design-system-candidate/${name}-css`, 'dist', `${name}.css`)),
    ...UTRECHT.map((name) => fromNpm(`@utrecht/${name}-css`, 'dist/index.css')),
  ].join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/background-image:\s*url\("data:[^"]*"\);/g, '')
    .replace(/\n\s*/g, '');
  const defined = new Map();
  for (const [, token, value] of fromNpm(TOKENS, 'dist/theme.css').matchAll(/^\s*(--[\w-]+):\s*(.*?);/gm)) {
    defined.set(token, value.replace(/\/\*.*?\*\//g, '').trim());
  }
  const used = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, token]) => token);
  const needed = new Set();
  const todo = used(components + appCss);
  while (todo.length > 0) {
    const token = todo.pop();
    if (needed.has(token) || !defined.has(token)) continue;
    needed.add(token);
    todo.push(...used(defined.get(token)));
  }
  const tokens = [...defined].filter(([token]) => needed.has(token)).map(([token, value]) => `${token}:${value};`).join('');
  if (/data:|url\(/.test(components)) throw new Error('a component brings an image of its own: the CSP would block it');
  return `/*! EUPL-1.2 - NL Design System: @nl-design-system-candidate/*-css, @utrecht/*-css, ${TOKENS} ${version(TOKENS)}. See licenses/LICENSES.md */\n`
    + '@layer reset,nlds,app,print;\n'
    + `.voorbeeld-theme{${tokens}}\n@layer nlds{\n${components}\n}\n`;
}

function writeThemes() {
  for (const [name, colours] of Object.entries(JSON.parse(read('src/themes.json')))) {
    const theme = buildTheme(colours);
    const problems = contrastProblems(theme);
    if (problems.length > 0) throw new Error(`theme ${name} has too little contrast:\n- ${problems.join('\n- ')}`);
    writeFileSync(join(OUT, `css/theme-${name}.css`), themeCss(name, theme, colours.comment, fontFaces()));
  }
}

function fontFaces() {
  let css = '';
  for (const [subset, range] of Object.entries(SUBSETS)) {
    for (const weight of WEIGHTS) {
      css += `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-style:normal;font-display:swap;`
        + `src:url("../fonts/source-sans-3-${subset}-${weight}-normal.woff2") format("woff2");unicode-range:${range}}\n`;
    }
  }
  return css;
}

function copyFonts() {
  for (const subset of Object.keys(SUBSETS)) {
    for (const weight of WEIGHTS) {
      const file = `source-sans-3-${subset}-${weight}-normal.woff2`;
      copyFileSync(join(HERE, 'node_modules', FONT, 'files', file), join(OUT, 'fonts', file));
    }
  }
}

function writeSprite() {
  const symbols = JSON.parse(read('src/icons.json')).map((name) => {
    const body = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(fromNpm(ICONS, `icons/outline/${name}.svg`))[1]
      .replace(/<path stroke="none"[^>]*\/>/g, '')
      .replace(/\n */g, '')
      .trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>\n`;
  });
  writeFileSync(join(OUT, 'iconen.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('')}</svg>\n`);
}

function writeLicences() {
  const copy = (name, file, as) => writeFileSync(join(OUT, 'licenses', as), fromNpm(name, file).replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').trimEnd() + '\n');
  copy('@nl-design-system-candidate/button-css', 'LICENSE.md', 'EUPL-1.2.md');
  copy(FONT, 'LICENSE', 'OFL-1.1-source-sans-3.txt');
  copy(ICONS, 'LICENSE', 'MIT-tabler-icons.txt');
  const list = (names) => names.map((name) => `${name} ${version(name)}`).join(', ');
  writeFileSync(join(OUT, 'licenses/LICENSES.md'), [
    '# Licences of the parts that come along',
    '',
    'Written by `platform/app/frontend/build.mjs`. The full texts lie beside this file.',
    '',
    `- \`css/nlds.css\`: EUPL-1.2. Made of ${list(CANDIDATES.map((name) => `@nl-design-system-candidate/${name}-css`))};`,
    `  ${list(UTRECHT.map((name) => `@utrecht/${name}-css`))} (from @utrecht/component-library-css ${version('@utrecht/component-library-css')});`,
    `  ${TOKENS} ${version(TOKENS)} (only the tokens that are used).`,
    '  Changed: comments and `data:` images removed, put in `@layer nlds`.',
    `- \`fonts/\`: Source Sans 3, from ${FONT} ${version(FONT)}. SIL Open Font License 1.1.`,
    `- \`iconen.svg\`: Tabler Icons, from ${ICONS} ${version(ICONS)}. MIT.`,
    '- Everything else: own work, EUPL-1.2.',
    '',
  ].join('\n'));
}
