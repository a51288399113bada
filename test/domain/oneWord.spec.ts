import { describe, expect, it } from 'vitest';
import { choiceInChinese, choiceOf } from '../../src/dataset/cells/choiceWords.ts';
import { bases } from '../../src/domain/basis.ts';
import { ledgerOutcomeWords } from '../../src/domain/censusWords.ts';
import { basisWords, ledgerStateWords } from '../../src/domain/glossary.ts';
import { ledgerEditStateWords } from '../../src/domain/ledgerEdit.ts';
import { provenance } from '../../src/domain/region/fields.ts';

describe('one word for one thing', () => {
  it.each(bases)('should call the basis %s the same in tables, lists, help and results', (basis) => {
    const { zh } = basisWords[basis];
    expect(choiceInChinese(basis, bases)).toBe(zh);
    expect(provenance.basis.meta()?.descriptionZh).toContain(zh);
  });

  it('should read the other words that tables have for a basis', () => {
    const read = ['已发布', '公布', '上报', '填报', '计算', '假定'].map((word) => choiceOf(word, bases));
    expect(read).toEqual(['published', 'published', 'reported', 'reported', 'derived', 'assumed']);
  });

  it('should keep 反弹 for entries of the ledger: a class that a new census finds over for the first time is none', () => {
    expect([ledgerStateWords.relapsed.zh, ledgerEditStateWords.relapsed.zh]).toEqual(['反弹', '反弹']);
    const { zh, en } = ledgerOutcomeWords.relapsed;
    expect([zh, en]).toEqual(['后来超额', 'came over since']);
  });
});
