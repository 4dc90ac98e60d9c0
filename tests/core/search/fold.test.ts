import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, fold, words } from '../../../src/core/search/fold.js';

describe('fold', () => {
  it.each([
    ['Natália Réka Ivánkó', 'natalia reka ivanko'],
    ['Rastislav Szabó', 'rastislav szabo'],
    ['  Argo-CD  ', 'argo cd'],
    ['Megan O’Keefe', 'megan okeefe'],
    ["O'Keefe", 'okeefe'],
    ['X.509', 'x 509'],
    ['Łukasz Ødegård', 'lukasz odegard'],
    ['\u0000tool\u202Etalk', 'tool talk'],
    ['🙂', ''],
    ['سلام', 'سلام'],
  ])('%j: becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('compact: leaves no space, hyphen or case to tell names apart', () => {
    expect(['Argo CD', 'ArgoCD', 'argo-cd', 'ARGO_CD'].map(compact)).toEqual(['argocd', 'argocd', 'argocd', 'argocd']);
  });

  it('words: none in text without a letter or digit', () => {
    expect(words('—?! 🙂')).toEqual([]);
  });

  it('folding twice: changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});
