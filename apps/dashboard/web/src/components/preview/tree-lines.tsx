import Box from '@mui/material/Box';
import { useWords } from '../../i18n/use-words.js';
import type { TreePreview } from '../../queries/preview.js';

/** How many org units a sentence names. */
const NAMED = 8;

/** What follows from a change of the tree, in sentences. */
export function TreeLines({ tree }: { tree: TreePreview }) {
  const { t } = useWords('preview');
  if (tree.withoutEffect) return <p>{t('inTree.none')}</p>;
  const list = (units: readonly { name: string }[]) =>
    units
      .slice(0, NAMED)
      .map(({ name }) => name)
      .concat(units.length > NAMED ? ['…'] : [])
      .join(', ');
  const parts = (['persons', 'keys', 'subscriptions'] as const)
    .filter((kind) => tree[kind] > 0)
    .map((kind) => t(`inTree.${kind}`, { count: tree[kind] }));
  const sentences = [
    tree.established.length > 0 && t('inTree.established', { units: list(tree.established) }),
    ...tree.renamed.map(({ from, to }) => t('inTree.renamed', { from, to })),
    ...tree.moved.slice(0, NAMED).map(({ name, from, to }) =>
      t('inTree.moved', {
        ...{ unit: name, from: from?.name ?? t('inTree.root'), to: to?.name ?? t('inTree.root') },
      }),
    ),
    ...tree.ended.map(({ name, status, successors }) =>
      t(`inTree.${status}`, { unit: name, into: list(successors) }),
    ),
    tree.ended.some(({ status }) => status === 'merged') && t('inTree.once'),
    tree.ended.some(({ status }) => status === 'split') && t('inTree.staysThere'),
    tree.below > 0 && t('inTree.below', { count: tree.below }),
    tree.recounted.length > 0 && t('inTree.recounted', { units: list(tree.recounted) }),
    parts.length > 0 && t('inTree.attached', { parts: parts.join(', ') }),
  ].filter((sentence) => sentence !== false);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75, overflowWrap: 'anywhere' }}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  );
}
