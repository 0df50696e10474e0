import { EXPLAIN_WORDS, type ExplainLocale, type ExplainWords } from './explain-words';
import type { ExplainedEdge, ExplainedField, ExplainedType, Explanation } from './explanation';

/** An explanation in words, as a terminal shows it; the same input gives the same text. */
export function explainText(explanation: Explanation, locale: ExplainLocale): string {
  const words = EXPLAIN_WORDS[locale];
  const sections = [
    opening(explanation, words),
    section(
      words.headings.belongsTo,
      explanation.belongsTo.map((edge) => ownerLine(edge, words)),
    ),
    explanation.role === 'none' ? [] : leavesSection(explanation, words),
    section(words.headings.fields, fieldLines(explanation.fields, words)),
    ...explanation.components.map(({ uid, label, fields }) =>
      section(`${words.headings.components} ${label} (${uid})`, fieldLines(fields, words)),
    ),
    problemSection(explanation, words),
  ];
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function opening(
  { label, uid, role, onErase, because, actions }: Explanation,
  words: ExplainWords,
): string[] {
  const lines = [`${label} (${uid})`, words.role[role]];
  if (role === 'owned') {
    const reason = onErase === 'keep' ? `, ${words.because(because)}` : '';
    lines.push(`${words.headings.whenOwnerErased}${words.colon}${words.action[onErase]}${reason}.`);
  }
  return actions === 'owner' ? [...lines, words.onOwner] : lines;
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

const ownerLine = (edge: ExplainedEdge, words: ExplainWords): string =>
  `- ${edge.ownerLabel} (${edge.owner}) ${[words.way(edge), words.edge[edge.onErase]].filter(Boolean).join(', ')}`;

function leavesSection({ leaves }: Explanation, words: ExplainWords): string[] {
  const lines = leaves.flatMap((group, index) => {
    const number = `${String(index + 1)}.`;
    if (group.length === 1) return group.map((type) => `${number} ${typeLine(type, words)}`);
    return [
      `${number} ${words.circle(group.map(({ label }) => label))}`,
      ...group.map((type) => `   - ${typeLine(type, words)}`),
    ];
  });
  const hasShared = leaves.some((group) => group.some(({ shared }) => shared));
  const legend = hasShared ? [`* ${words.shared}`] : [];
  return section(
    words.headings.leaves,
    lines.length > 0 ? [...lines, ...legend] : [words.nothingLeaves],
  );
}

function typeLine(type: ExplainedType, words: ExplainWords): string {
  const ways = [...new Set(type.through.map((edge) => words.way(edge)))].join('; ');
  const reason = type.onErase === 'keep' ? `, ${words.because(type.because)}` : '';
  const shared = type.shared ? ' *' : '';
  return `${type.label} (${type.uid})${words.colon}${words.action[type.onErase]}${reason}, ${ways}${shared}`;
}

const ORDER: readonly ExplainedField['outcome'][] = [
  'error',
  'unclassified',
  'erased',
  'generalised',
  'entered',
  'kept',
];

/** Grouped by what becomes of them, names aligned. */
function fieldLines(fields: readonly ExplainedField[], words: ExplainWords): string[] {
  const width = Math.max(0, ...fields.map(({ attribute }) => attribute.length));
  return ORDER.flatMap((outcome) =>
    fields
      .filter((field) => field.outcome === outcome)
      .map((field) => `- ${field.attribute.padEnd(width)}  ${fieldPlan(field, words)}`),
  );
}

function fieldPlan(
  { outcome, erase, category, note }: ExplainedField,
  words: ExplainWords,
): string {
  const isPlain = outcome === 'entered' || outcome === 'unclassified' || outcome === 'error';
  const plan = isPlain
    ? words.outcome[outcome]
    : `${words.outcome[outcome]}${words.colon}${words.strategy(erase)}`;
  const why = outcome === 'kept' ? `, ${words.because(note)}` : '';
  return `${plan}${why}${category === undefined ? '' : ` [${category}]`}`;
}

function problemSection({ problems }: Explanation, words: ExplainWords): string[] {
  const lines = problems.flatMap(({ attribute, message, remedy }) => [
    `- ${attribute === undefined ? '' : `${attribute}${words.colon}`}${message}`,
    `  ${words.remedy}${words.colon}${remedy}`,
  ]);
  return section(words.headings.problems, lines);
}
