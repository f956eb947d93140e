import type { Language } from '#kernel';
import type { BriefContent, BriefLadder, BriefList } from './brief-content.js';
import { briefTexts } from './brief-texts.js';

interface BriefLinks {
  /** The QR code as SVG. */
  code: string;
  /** Addresses of the same as PDF, and of the org unit's page. Both are left out of print. */
  pdf: string;
  unit: string;
}

/** Lays a brief out as one A4 page without scripts and external resources. */
export function briefPage(content: BriefContent, links: BriefLinks): string {
  const { language, unit, place, sentence, framework, ladder, day, position } = content;
  const say = briefTexts[language];
  const sections = (['followed', 'moved', 'missing', 'late', 'completeness'] as const).map((id) =>
    section(say.headings[id], content[id], id === 'completeness' ? '' : say.nothing[id], language),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(`${unit} · ${say.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav><span>${escape(say.howToPrint)}</span> <a href="${escape(links.pdf)}">${escape(say.download)}</a> <a href="${escape(links.unit)}">${escape(say.back)}</a></nav>
<main>
<header>
<div>
<h1>${escape(unit)}</h1>
<p class="place">${escape(place)}</p>
<p class="sentence">${escape(sentence)}</p>
</div>
<figure>${links.code}</figure>
</header>
${ladder === null ? '' : drawn(ladder, framework ?? '')}
<div class="lists">
${sections.join('\n')}
</div>
<footer>
<p>${escape(say.asOf(day))} · ${escape(say.position(position))}</p>
<p>${escape(say.evidence)}</p>
</footer>
</main>
</body>
</html>`;
}

/** Draws the stages as steps: filled ones are held, the dashed one is next. Legible in black and white. */
function drawn({ stages, way }: BriefLadder, framework: string): string {
  const steps = stages.map(
    ({ level, name, state }) =>
      `<li class="${state}"><b>${state === 'held' ? '✓ ' : ''}${level}</b><span>${escape(name)}</span></li>`,
  );
  return `<section class="ladder"><h2>${escape([framework, way].filter(Boolean).join(' · '))}</h2><ol>${steps.join('')}</ol></section>`;
}

function section(heading: string, { lines, more }: BriefList, nothing: string, language: Language): string {
  const items = lines.map((line) => `<li>${escape(line)}</li>`).join('');
  const rest = more > 0 ? ` <small>${escape(briefTexts[language].more(more))}</small>` : '';
  const list = lines.length === 0 ? `<p>${escape(nothing)}</p>` : `<ul>${items}</ul>`;
  return `<section><h2>${escape(heading)}${rest}</h2>${list}</section>`;
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** No text is smaller than 12 pt. The page is one sheet of A4, whatever the length of names. */
const STYLE = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
html { background: #ddd; }
body { margin: 0; color: #000; font: 12pt/1.25 "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
nav { padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 8px 24px; background: #fff; border-bottom: 1px solid #777; }
nav a { color: #00405a; }
main { background: #fff; width: 210mm; height: 297mm; max-height: 297mm; overflow: hidden; margin: 16px auto; padding: 10mm 14mm; display: flex; flex-direction: column; gap: 3mm; }
.lists { flex: 1 1 0; min-height: 0; overflow: hidden; display: flex; flex-direction: column; gap: 2.5mm; }
header { display: flex; gap: 6mm; align-items: flex-start; }
header > div { flex: 1; min-width: 0; }
figure { margin: 0; width: 30mm; height: 30mm; flex: none; }
figure svg { width: 100%; height: 100%; display: block; }
h1 { font-size: 17pt; line-height: 1.15; margin: 0; }
h2 { font-size: 12pt; margin: 0 0 1mm; border-bottom: 1px solid #000; display: flex; gap: 4mm; justify-content: space-between; }
h1, p.place, li, .ladder span, h2 { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
p { margin: 0; }
p.sentence { font-weight: 700; margin-top: 1.5mm; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
p.place { -webkit-line-clamp: 1; }
ul { margin: 0; padding: 0; list-style: none; }
ul li { padding-left: 5mm; text-indent: -5mm; }
ul li::before { content: "– "; }
small { font-size: 12pt; font-weight: 400; }
.ladder ol { list-style: none; margin: 0; padding: 0; display: flex; gap: 2mm; align-items: stretch; }
.ladder li { flex: 1; min-width: 0; border: 1px solid #000; padding: 1mm 1.5mm; display: block; }
.ladder li b { display: block; }
.ladder li.held { background: #000; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.ladder li.next { border: 2px dashed #000; }
.ladder li.ahead { color: #333; }
footer { flex: none; border-top: 1px solid #000; padding-top: 1.5mm; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 6mm; }
@media (max-width: 820px) { main { width: auto; height: auto; max-height: none; margin: 0; padding: 16px; } .lists { flex: none; } }
@media print {
  html { background: #fff; }
  nav { display: none; }
  main { width: 210mm; height: 296.5mm; max-height: 296.5mm; margin: 0; padding: 10mm 14mm; break-after: avoid; }
}
`;
